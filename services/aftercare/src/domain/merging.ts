import {
  decisions,
  facts,
  type Handlers,
  inOrder,
  joinAccounts,
  type MergingEvent,
  member,
  mergingOf,
  put,
} from '@throughcare/record';
import { joinConsents } from './consent/state.ts';
import { joinStays } from './custody/state.ts';
import { joinNeeds } from './need/state.ts';
import { joinEnquiries } from './order/enquiry.ts';
import { joinOrders } from './order/state.ts';
import { joinReports } from './outreach/state.ts';
import { joinPrisons, type Pathway } from './pathway/state.ts';
import { joinReferrals } from './referral/state.ts';
import { joinNotices } from './substitution/state.ts';

/** What was said once and never changes. */
const same = <T>(ours: T): T => ours;
const first = <F>(item: { readonly first: F }): F => item.first;

/** What becomes of everything here when two records turn out to be one person, or two after all. */
export const merging = mergingOf<Pathway>({
  custody: facts(member('custody'), { join: joinStays, first }),
  prisons: facts(member('prisons'), {
    join: joinPrisons,
    first,
    about: ({ stayId }) => (stayId === null ? null : ['custody', stayId]),
  }),
  orders: facts(member('orders'), { join: joinOrders, first }),
  requests: facts(member('requests'), { join: same, about: ({ orderId }) => ['orders', orderId] }),
  withdrawals: facts(member('withdrawals'), {
    join: same,
    about: ({ orderId }) => ['orders', orderId],
  }),
  writtenPlaces: facts(member('writtenPlaces'), {
    join: same,
    about: ({ orderId }) => ['orders', orderId],
  }),
  enquiries: facts(member('enquiries'), {
    join: joinEnquiries,
    about: ({ orderId }) => ['orders', orderId],
  }),
  needs: facts(member('needs'), {
    join: joinNeeds,
    first,
    about({ id, source, stayId }) {
      if (source === 'ORDER') return ['orders', id];
      if (source === 'SUBSTITUTION') return ['substitution', id];
      return stayId ? ['custody', stayId] : null;
    },
  }),
  referrals: facts(member('referrals'), { join: joinReferrals, first }),
  deaths: facts(member('deaths'), { join: joinReports, first }),
  stops: facts(member('stops'), { join: same, first }),
  accounts: facts(member('accounts'), { join: joinAccounts, first: ({ first }) => first }),
  consents: facts(member('consents'), { join: joinConsents, first }),
  substitution: facts(member('substitution'), {
    join: joinNotices,
    first,
    about: ({ stayId }) => (stayId ? ['custody', stayId] : null),
  }),
  episodes: decisions(member('episodes'), { about: ({ id }) => ['requests', id] }),
  placements: decisions(member('placements'), {
    about({ id, cause, continues }) {
      if (continues !== null) return ['episodes', continues];
      return [cause === 'RELEASE' ? 'custody' : 'referrals', id];
    },
  }),
  offers: decisions(member('offers'), { about: ({ placementId }) => ['placements', placementId] }),
  cases: decisions(member('cases'), { about: ({ offerId }) => ['offers', offerId] }),
  windows: decisions(member('windows'), { about: ({ id }) => ['custody', id] }),
  pauses: decisions(member('pauses'), { about: ({ of, id }) => [of, id] }),
  contactCards: decisions(member('contactCards'), { about: ({ id }) => ['custody', id] }),
});

/**
 * What somebody looks for at the record that these came from is looked for anew by the one that decides here. A record that
 * decides again asks anew for all its own: while it did not, it stood in no list.
 */
function searchAnew(before: Pathway, after: Pathway): Pathway {
  const resumes = !merging.decides(before) && merging.decides(after);
  let { placements, episodes } = after;
  for (const placement of inOrder(placements))
    if (placement.asking && (resumes || placement !== before.placements[placement.id])) {
      const asking = { ...placement.asking, underWay: false };
      placements = put(placements, placement.id, { ...placement, asking });
    }
  for (const episode of inOrder(episodes))
    if (episode.lookingUp && episode !== before.episodes[episode.id])
      episodes = put(episodes, episode.id, { ...episode, lookingUp: false });
  return { ...after, placements, episodes };
}

const { handlers } = merging;
export const mergingHandlers: Handlers<Pathway, MergingEvent> = {
  'merge-told': (state, event) => searchAnew(state, handlers['merge-told'](state, event)),
  'unmerge-told': (state, event) => searchAnew(state, handlers['unmerge-told'](state, event)),
  'items-received': (state, event) => searchAnew(state, handlers['items-received'](state, event)),
  'items-returned': (state, event) => searchAnew(state, handlers['items-returned'](state, event)),
  'items-given-back': (state, event) =>
    searchAnew(state, handlers['items-given-back'](state, event)),
  'item-found-elsewhere': (state, event) =>
    searchAnew(state, handlers['item-found-elsewhere'](state, event)),
};
