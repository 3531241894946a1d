import { type Change, changesBy, mergesUntold, type Readers, untold } from '@throughcare/record';
import { fallbackOf, placeOf } from '../consent/desk.ts';
import type { IntakeEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';
import { stateOf } from '../referral/state.ts';
import type { RowType } from './types.ts';

export type IntakeChange = Change<RowType, 'referral' | 'person' | 'consent' | 'screening'>;

/** Every intake office: who a person is, is decided by intake, wherever they come from. */
const office: Readers = { area: null, kinds: ['INTAKE_OFFICE'] };

const coordinators = (state: Pathway): Readers => ({ ...placeOf(state), kinds: ['CITY'] });

/** The accounts that are the person's own. */
const themself = ({ accounts }: Pathway): Readers => ({
  accounts: Object.values(accounts)
    .filter(({ unbound }) => unbound === null)
    .map(({ account }) => account),
});

/** The organisation that a party is; a person's own feed goes by the account that is bound. */
const organisationOf = (party: string): readonly Readers[] =>
  party.startsWith('org:') ? [{ org: party.slice('org:'.length) }] : [];

/** Its author and the person; intake, and the court or the coordinators that it was routed to, once it is handed in. */
function referral(type: RowType, state: Pathway, id: string): IntakeChange[] {
  const found = state.referrals[id];
  if (!found) return [];
  const own = organisationOf(found.author);
  const court = found.routedFor.court;
  const handedIn = [
    office,
    themself(state),
    ...(court === null ? [] : [{ org: court }]),
    ...(found.routedTo === 'aftercare' ? [coordinators(state)] : []),
  ];
  return [
    { type, kind: 'referral', id, to: stateOf(found) === 'DRAFT' ? own : [...own, ...handedIn] },
  ];
}
const ofReferral =
  (type: RowType) =>
  ({ referralId }: { readonly referralId: string }, state: Pathway): IntakeChange[] =>
    referral(type, state, referralId);

/** The person, intake, whoever recorded a step of it and whom it names; who of them may see it is asked when it is read. */
function consent(
  type: RowType,
  state: Pathway,
  id: string,
  others: readonly Readers[] = [],
): IntakeChange[] {
  const found = state.consents[id];
  if (!found) return [];
  const orgs = [...found.recipients, ...found.steps.map(({ done }) => done.org)];
  const to = [office, themself(state), ...[...new Set(orgs)].map((org) => ({ org })), ...others];
  return [{ type, kind: 'consent', id, to }];
}

function screening(type: RowType, state: Pathway, id: string): IntakeChange[] {
  const orgs = state.screenings[id]?.steps.map(({ done }) => done.org) ?? [];
  const to = [office, themself(state), ...[...new Set(orgs)].map((org) => ({ org }))];
  return [{ type, kind: 'screening', id, to }];
}

/** A row for intake alone. */
const atOffice =
  (type: RowType) =>
  (_event: unknown, { ref }: Pathway): IntakeChange[] => [
    { type, kind: 'person', id: ref, to: [office] },
  ];
const ofAccount =
  (type: RowType) =>
  (_event: unknown, state: Pathway): IntakeChange[] => [
    { type, kind: 'person', id: state.ref, to: [office, themself(state)] },
  ];

/** What stands in the feeds of intake, of those who bring people, and of the person. */
export const changesOf = changesBy<Pathway, IntakeEvent, IntakeChange>({
  'person-opened': untold,
  'person-described': untold,
  'identifier-added': untold,
  'person-introduced': untold,
  'likeness-found': untold,
  'made-findable': untold,
  'referral-drafted': ({ referral: { referralId } }, state) =>
    referral('referral.drafted', state, referralId),
  'referral-moved': ofReferral('referral.moved'),
  'referral-routed': ofReferral('referral.routed'),
  'referral-info-requested': ofReferral('referral.more-info-requested'),
  'referral-info-provided': ofReferral('referral.more-info-provided'),
  'referral-found-duplicate': ofReferral('referral.moved'),
  'referral-stands-alone': ofReferral('referral.moved'),
  'referral-waits': untold,
  'referral-draft-removed': untold,
  'screening-offered': ({ screening: { screeningId } }, state) =>
    screening('screening.offered', state, screeningId),
  'screening-moved': ({ screeningId }, state) => screening('screening.moved', state, screeningId),
  'screening-attached': untold,
  'screening-completed': ({ screeningId }, state) =>
    screening('screening.completed', state, screeningId),
  'consent-recorded': ({ consent: { consentId } }, state) =>
    consent('consent.asked-for', state, consentId),
  // The coordinators of the area see to it from now on.
  'consent-unanswered': ({ consentId }, state) =>
    consent('consent.not-asked', state, consentId, [coordinators(state)]),
  'consent-given': ({ consentId }, state) => consent('consent.given', state, consentId),
  'consent-moved': ({ consentId }, state) => consent('consent.moved', state, consentId),
  'agreement-recorded': untold,
  'agreement-withdrawn': untold,
  // A code is shown once, to whoever issued it.
  'claim-code-issued': untold,
  'claim-code-redeemed': untold,
  'claim-code-voided': untold,
  'account-code-issued': untold,
  'account-code-voided': untold,
  'account-bound': ofAccount('person.account-bound'),
  'account-unbound': ofAccount('person.account-unbound'),
  'death-reported': atOffice('person.death-reported'),
  'death-verified': atOffice('person.death-verified'),
  'death-retracted': atOffice('person.death-retracted'),
  'voluntary-route-answered': ofAccount('person.voluntary-route-answered'),
  'duplicate-found': atOffice('person.likely-duplicate-found'),
  'duplicate-was-another': untold,
  'mismatch-found': atOffice('person.mismatch-found'),
  'mismatch-settled': untold,
  'merge-begun': untold,
  'merge-let-go': untold,
  'merge-finished': untold,
  'removed-by-merge': untold,
  'unmerge-finished': atOffice('person.review-needed'),
  'restored-by-unmerge': untold,
  'review-settled': untold,
  // Facts of others stand in the feeds of those who told them.
  'offer-accepted-heard': untold,
  'offer-end-heard': untold,
  'place-heard': untold,
  'place-answer-heard': untold,
  'break-off-heard': untold,
  'candidate-heard': untold,
  'closing-heard': untold,
  'at-court-heard': untold,
  'stay-heard': untold,
  // Whoever was to ask inside has not: the coordinators see to it until somebody takes the person on.
  'release-heard': ({ release: { confirmed } }, state) =>
    Object.values(state.consents)
      .filter((one) => confirmed && fallbackOf(state, one) === 'RELEASED')
      .map(({ consentId: id }) => ({
        type: 'consent.not-asked',
        kind: 'consent',
        id,
        to: [coordinators(state)],
      })),
  'transfer-heard': untold,
  'worker-heard': untold,
  'prescriber-heard': untold,
  'enrolment-heard': untold,
  'enrolment-status-heard': untold,
  'substitution-heard': untold,
  'hand-over-heard': untold,
  'need-heard': untold,
  'outcome-heard': untold,
  'reopening-heard': untold,
  'decline-heard': untold,
  'death-in-custody-heard': untold,
  'guardian-recorded': untold,
  'guardian-ended': untold,
  'order-lift-heard': untold,
  'prescriber-end-heard': untold,
  'voluntary-care-heard': untold,
  ...mergesUntold,
});
