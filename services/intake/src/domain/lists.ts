import { canonical, type IndexEntry } from '@throughcare/record';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import { personOf } from './person/personOf.ts';
import { openedAt, stateOf } from './referral/state.ts';
import { lastStepAt, screeningState } from './screening/state.ts';
import { routesToOffer } from './voluntaryRoute/toOffer.ts';

/** Under which names a person's document is found. A record that does not decide is found by nothing but its ref. */
export function index(state: Pathway): IndexEntry[] {
  const person = personOf(state);
  if (!person || !merging.decides(state)) return [];
  return [
    ...likeness(state, person.opened.at),
    ...Object.values(state.referrals).flatMap((referral) => {
      const { referralId: item, author } = referral;
      const sort = openedAt(referral);
      return [
        { name: 'referral-by-state', key: stateOf(referral), sort, item },
        { name: 'referral-by-author', key: author, sort, item },
      ];
    }),
    ...Object.values(state.screenings).map((screening) => ({
      name: 'screening-by-state',
      key: screeningState(screening),
      sort: lastStepAt(screening),
      item: screening.screeningId,
    })),
    // A code that was brought is found too: the same request again gets the same answer, and another one nothing.
    ...Object.values(state.claimCodes)
      .filter(({ voided }) => voided === null)
      .map(({ hash, expiresAt, claimCodeId }) => ({
        name: 'claim-code',
        key: hash,
        sort: expiresAt,
        item: claimCodeId,
      })),
    ...Object.values(state.mismatches)
      .filter(({ settled }) => settled === null)
      .map(({ mismatchId: item, said }) => ({
        name: 'mismatch',
        key: 'OPEN',
        sort: said.at,
        item,
      })),
    ...Object.values(state.reviews)
      .filter(({ belongsTo }) => belongsTo === null)
      .map(({ itemId: item, since }) => ({ name: 'merge-review', key: 'OPEN', sort: since, item })),
    ...routesToOffer(state).map(({ orderId, since }) => ({
      name: 'voluntary-route',
      key: 'OPEN',
      sort: since,
      item: orderId,
    })),
  ];
}

/** Of the name that the person goes by now; after an unmerge it may be another than the one that was found. */
function likeness(state: Pathway, sort: string): IndexEntry[] {
  const identity = personOf(state)?.identity;
  return identity && state.likeness && canonical(state.likeness.of) === canonical(identity)
    ? [{ name: 'likeness', key: state.likeness.key, sort }]
    : [];
}
