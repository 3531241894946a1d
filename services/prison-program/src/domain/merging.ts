import {
  decisions,
  facts,
  joinAccounts,
  member,
  memberOf,
  mergingOf,
  type Place,
} from '@throughcare/record';
import type { Enrolment } from './enrolment/state.ts';
import { bothTold, type Fact, type Word } from './heard/state.ts';
import type { PathwayState } from './person/state.ts';

/**
 * An enrolment belongs to what brought it about. One that intake's referral asked for stays with that referral, which
 * would open it a second time elsewhere, and whose withdrawal must find it. One that a prison began, and a treatment,
 * stay with the stay during which it was: only the prison of that stay works on it.
 */
const broughtAboutBy = ({ id, stayId }: Enrolment): Place =>
  stayId === null ? ['referrals', id] : ['episodes', stayId];

const word = { join: bothTold, first: ({ first }: Word) => first };
/** A search for a partner has the id of the stay after which someone is needed, and offers are made in a search. */
const aboutStay = ({ placementId }: { readonly placementId: string | null }): Place | null =>
  placementId === null ? null : ['episodes', placementId];

/** What a merge does with each collection of a person's record. The plan and the pack are inside the stay. */
export const merging = mergingOf<PathwayState>({
  accounts: facts(member('accounts'), { join: joinAccounts, first: ({ first }) => first }),
  episodes: decisions(member('episodes')),
  enrolments: decisions(member('enrolments'), { about: broughtAboutBy }),
  osts: decisions(member('osts'), { about: ({ stayId }) => ['episodes', stayId] }),
  referrals: facts(memberOf('heard', 'referrals'), word),
  screenings: facts(memberOf('heard', 'screenings'), word),
  assessments: facts(memberOf('heard', 'assessments'), word),
  orders: facts(memberOf('heard', 'orders'), word),
  hearings: facts<PathwayState, Fact<'hearings'>>(memberOf('heard', 'hearings'), {
    ...word,
    about: ({ orderId }) => (orderId === null ? null : ['orders', orderId]),
  }),
  consents: facts(memberOf('heard', 'consents'), word),
  deaths: facts(memberOf('heard', 'deaths'), word),
  offers: facts<PathwayState, Fact<'offers'>>(memberOf('heard', 'offers'), {
    ...word,
    about: aboutStay,
  }),
  // A contact names a case, of which nothing else is told here: it stays with the record on whose stream it was told.
  contacts: facts(memberOf('heard', 'contacts'), word),
  placements: facts<PathwayState, Fact<'placements'>>(memberOf('heard', 'placements'), {
    ...word,
    about: aboutStay,
  }),
});
