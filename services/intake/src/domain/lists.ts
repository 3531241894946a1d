import { earliest, type Instant } from '@throughcare/contracts';
import { type Duty, type IndexEntry, listed, oneDesk } from '@throughcare/record';
import type { IntakeSettings } from '../settings.ts';
import { accountCodesDueAt } from './account/rules.ts';
import { claimCodesDueAt } from './claimCode/rules.ts';
import { askBy, awaitsPerson, deskOf, fallbackOf } from './consent/desk.ts';
import { consentsDueAt } from './consent/rules.ts';
import { consentState } from './consent/state.ts';
import { deathReportsOwed } from './death/duties.ts';
import { outreachOf } from './death/outreach.ts';
import { duplicateEntity } from './duplicate/state.ts';
import { duplicatesToSettle } from './duplicate/toSettle.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import { personOf } from './person/personOf.ts';
import { isSameIdentity } from './person/state.ts';
import { isOwed, referralsOwed } from './referral/duties.ts';
import { openedAt, type Referral, stateOf } from './referral/state.ts';
import { resultsEndAt, screeningsOwed } from './screening/duties.ts';
import { routesToOffer } from './voluntaryRoute/toOffer.ts';

/** What is owed here. A record that does not decide owes nothing; who is not brought yet is owed by whom they come to. */
export const duties = (state: Pathway, settings: IntakeSettings): Duty[] =>
  merging.decides(state)
    ? [
        ...referralsOwed(state, settings),
        ...screeningsOwed(state, settings),
        ...(personOf(state)
          ? [...deathReportsOwed(state, settings), ...toReview(state), ...consentsToAsk(state)]
          : []),
      ]
    : [];

const toReview = (state: Pathway): Duty[] => [
  ...Object.values(state.mismatches)
    .filter(({ settled }) => settled === null)
    .map(({ mismatchId: id, said }) =>
      listed('mismatch', { kind: 'REVIEW_ITEM', id }, { key: oneDesk, sort: said.at }),
    ),
  ...Object.values(state.reviews)
    .filter(({ belongsTo }) => belongsTo === null)
    .map(({ itemId: id, since: sort }) =>
      listed('merge-review', { kind: 'REVIEW_ITEM', id }, { key: oneDesk, sort }),
    ),
  ...duplicatesToSettle(state).map(({ otherRef, foundAt: sort }) =>
    listed(
      'duplicate',
      { kind: 'REVIEW_ITEM', id: duplicateEntity(otherRef) },
      { key: oneDesk, sort },
    ),
  ),
  ...routesToOffer(state).map(({ routeId: id, since: sort }) =>
    listed('voluntary-route', { kind: 'REFERRAL', id }, { key: oneDesk, sort }),
  ),
];

/** What ends by itself and is done with: results, consents, and codes that nobody brought. */
export const timers = (state: Pathway, settings: IntakeSettings): Instant | null =>
  merging.decides(state)
    ? earliest(
        resultsEndAt(state, settings),
        consentsDueAt(state),
        claimCodesDueAt(state),
        accountCodesDueAt(state),
      )
    : null;

/** By what else a person's document is found. A record that does not decide is found by nothing but its ref. */
export function registers(state: Pathway): IndexEntry[] {
  const person = personOf(state);
  if (!person || !merging.decides(state)) return [];
  return [
    ...likeness(state, person.opened.at),
    ...(state.findable?.keys ?? []).map((key) => ({
      name: 'found-by',
      key,
      sort: person.opened.at,
    })),
    ...ownAccounts(state).map((key) => ({ name: 'own-record', key, sort: person.opened.at })),
    ...Object.values(state.referrals).flatMap((referral) => {
      const { referralId: item, author } = referral;
      const [key, sort] = [stateOf(referral), openedAt(referral)];
      return [
        ...(isOwed(key) ? [] : [{ name: 'referral-by-state', key, sort, item }]),
        { name: 'referral-by-author', key: author, sort, item },
        ...byPerson(state, referral, sort),
      ];
    }),
    // A code that was brought is found too: the same request again gets the same answer, and another one nothing.
    ...Object.values(state.claimCodes)
      .filter(({ voided }) => voided === null)
      .map(({ hash, expiresAt, claimCodeId }) => ({
        name: 'claim-code',
        key: hash,
        sort: expiresAt,
        item: claimCodeId,
      })),
    ...Object.values(state.accountCodes)
      .filter(({ voided }) => voided === null)
      .map(({ hash, expiresAt, accountCodeId }) => ({
        name: 'account-code',
        key: hash,
        sort: expiresAt,
        item: accountCodeId,
      })),
  ];
}

/** By whoever holds the person; the coordinator too where that desk does not. Nobody is asked of whom a death is reported or known. */
const consentsToAsk = (state: Pathway): Duty[] =>
  outreachOf(state) === 'OPEN'
    ? Object.values(state.consents)
        .filter(awaitsPerson)
        .flatMap((consent): Duty[] => {
          const { consentId: id, answerBy, unansweredAt } = consent;
          const late = consentState(consent) === 'REQUESTED' && !unansweredAt;
          const about = { kind: 'CONSENT', id, due: askBy(consent) as Instant } as const;
          const sort = `${askBy(consent)}/${id}`;
          return [
            listed(
              'consent-request',
              { ...about, moves: late ? (answerBy as Instant | null) : null },
              { key: deskOf(state, consent), sort },
            ),
            ...(fallbackOf(state, consent)
              ? [listed('consents-not-asked', about, { key: oneDesk, sort })]
              : []),
          ];
        })
    : [];

/** The accounts that are the person's own now. */
const ownAccounts = ({ accounts }: Pathway): readonly string[] => [
  ...new Set(
    Object.values(accounts)
      .filter(({ unbound }) => unbound === null)
      .map(({ account }) => account),
  ),
];

/** For the person, by the accounts that are their own: also what others brought. Drafts are their author's own. */
const byPerson = (state: Pathway, referral: Referral, sort: string): IndexEntry[] =>
  stateOf(referral) === 'DRAFT'
    ? []
    : ownAccounts(state).map((key) => ({
        name: 'referral-by-person',
        key,
        sort,
        item: referral.referralId,
      }));

/** Of the name that the person goes by now; after an unmerge it may be another than the one that was found. */
function likeness(state: Pathway, sort: string): IndexEntry[] {
  const identity = personOf(state)?.identity;
  return identity && state.likeness && isSameIdentity(state.likeness.of, identity)
    ? state.likeness.keys.standsAt.map((key) => ({ name: 'likeness', key, sort }))
    : [];
}
