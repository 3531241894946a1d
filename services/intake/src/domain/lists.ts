import type { DocumentType } from '@throughcare/record';
import { isUsable } from './claimCode/state.ts';
import type { IntakeEvent } from './events.ts';
import type { Pathway } from './pathway/state.ts';
import { openedAt, stateOf } from './referral/state.ts';
import { lastStepAt, screeningState } from './screening/state.ts';
import { routesToOffer } from './voluntaryRoute/state.ts';

type IndexEntry = ReturnType<NonNullable<DocumentType<Pathway, IntakeEvent>['index']>>[number];

/** Under which names a person's document is found. A removed record is found by nothing but its ref. */
export function index(state: Pathway): IndexEntry[] {
  if (state.merge.mergedInto !== null || !state.person) return [];
  const { person } = state;
  return [
    ...(person.identity
      ? [{ name: 'likeness', key: person.identity.likeness, sort: person.opened.at }]
      : []),
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
    ...Object.values(state.claimCodes)
      .filter(isUsable)
      .map(({ hash, expiresAt, claimCodeId }) => ({
        name: 'claim-code',
        key: hash,
        sort: expiresAt,
        item: claimCodeId,
      })),
    ...Object.entries(state.merge.toReview)
      .filter(([, { belongsTo }]) => belongsTo === null)
      .map(([item, { since }]) => ({ name: 'merge-review', key: 'OPEN', sort: since, item })),
    ...routesToOffer(state).map(({ orderId, since }) => ({
      name: 'voluntary-route',
      key: 'OPEN',
      sort: since,
      item: orderId,
    })),
  ];
}
