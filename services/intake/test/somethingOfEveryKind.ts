import {
  aftercareEventTypes,
  courtDiversionEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import type { Expectation } from '@throughcare/testing/merging';
import { reportDeath } from '../src/commands/death/reportDeath.ts';
import { retractDeath } from '../src/commands/death/retractDeath.ts';
import { addIdentifier } from '../src/commands/person/addIdentifier.ts';
import { acceptReferral } from '../src/commands/referral/acceptReferral.ts';
import { draftReferral } from '../src/commands/referral/draftReferral.ts';
import { submitReferral } from '../src/commands/referral/submitReferral.ts';
import { holdsTheCase } from '../src/domain/disclosure/disclosure.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { personOf } from '../src/domain/person/personOf.ts';
import { needOf } from '../src/domain/screening/need.ts';
import { views } from '../src/domain/views.ts';
import {
  agree,
  bind,
  consentTo,
  coordinator,
  court,
  hear,
  type IntakeRecords,
  make,
  making,
  officer,
  person,
  printCode,
  prison,
  refer,
  screen,
  screener,
  seen,
} from './inRecords.ts';

/** Names and ids of what was made for number `n`, so that what is told later finds it. */
export const of = (n: number) => ({
  caseRef: id(`case ${n}`),
  orderId: id(`order ${n}`),
  episodeId: id(`episode ${n}`),
  enrolmentId: id(`enrolment ${n}`),
  ostId: id(`ost ${n}`),
  kept: { offerId: id(`kept offer ${n}`), partnerOrg: `ngo-keeps-${n}`, round: 1 },
  ending: { offerId: id(`ending offer ${n}`), partnerOrg: `ngo-ends-${n}`, round: 1 },
  ngo: `ngo-refers-${n}`,
  number: { issuer: 'PRISON', type: 'BOOK', value: `N${n}` },
});

/** By number: the referrals that were made for it, and the code that was printed. */
export const madeFor = new WeakMap<
  IntakeRecords,
  Map<number, { readonly referralId: string; readonly ngoReferralId: string; code: string }>
>();

/** One of every kind, each with the view of whoever must be able to reach it; nothing where the record takes no commands. */
export function somethingOfEveryKind(
  records: IntakeRecords,
  ref: string,
  n: number,
): readonly Expectation<Pathway>[] {
  const its = of(n);
  const asked = { programmeCode: 'DC', caseRef: its.caseRef, to: 'court-diversion' };
  const referralId = making(records, ref, 'referrals', draftReferral, court, asked);
  if (typeof referralId !== 'string') return [];
  records.command(submitReferral, ref, court, {}, { referralId });
  records.command(acceptReferral, ref, officer, {}, { referralId });
  const ngo = coordinator(its.ngo);
  const ngoReferralId = refer(records, ref, 'SUPPORT', { who: ngo, caseRef: its.caseRef });
  const { code, id: claimCodeId } = printCode(records, ref);
  const made = madeFor.get(records) ?? new Map();
  madeFor.set(records, made.set(n, { referralId, ngoReferralId, code }));
  const screenings = [screen(records, ref, referralId), screen(records, ref, null)];
  const consentId = consentTo(records, ref, its.kept.partnerOrg);
  const agreementId = agree(records, ref, referralId);
  const reportId = make(records, ref, 'deaths', reportDeath, court);
  records.command(retractDeath, ref, court, {}, { reportId });
  records.command(addIdentifier, ref, officer, its.number);
  const bindingId = bind(records, ref, `person ${n}`);
  othersTell(records, ref, n, referralId);

  const reaches = (view: keyof typeof views, one: string, who: typeof court) => ({
    what: `the ${view} of ${n}`,
    home: ref,
    holds: (state: Pathway) => seen(views[view], state, one, who) !== undefined,
  });
  const keeps = (what: string, holds: (state: Pathway) => boolean) => ({ what, home: ref, holds });
  return [
    reaches('referral', referralId, court),
    reaches('referral', ngoReferralId, ngo),
    ...screenings.map((one) => reaches('screening', one, screener)),
    reaches('consent', consentId, prison),
    reaches('consent', consentId, coordinator(its.kept.partnerOrg)),
    reaches('agreement', agreementId, court),
    reaches('claim-code', claimCodeId, prison),
    reaches('account', bindingId, person(`person ${n}`)),
    reaches('death', reportId, court),
    keeps(`the case of ${n}`, (state) => holdsTheCase(state, its.kept.partnerOrg)),
    keeps(`the need of ${n}`, (state) => needOf(state) === 'KNOWN'),
    keeps(`the number of ${n}`, (state) =>
      (personOf(state)?.identifiers ?? []).some(({ value }) => value === its.number.value),
    ),
  ];
}

/** What the others make of the person, told on the person's own stream. */
function othersTell(records: IntakeRecords, ref: string, n: number, referralId: string): void {
  const { kept, ending, orderId, enrolmentId, ostId } = of(n);
  hear(records, ref, aftercareEventTypes.offerAccepted, kept);
  hear(records, ref, aftercareEventTypes.offerAccepted, ending);
  hear(records, ref, courtDiversionEventTypes.orderIssued, { orderId, referralId, need: 'KNOWN' });
  hear(records, ref, prisonProgramEventTypes.enrolmentStatusUpdated, {
    enrolmentId,
    from: null,
    to: 'REFERRAL_SUBMITTED',
  });
  hear(records, ref, prisonProgramEventTypes.ostHandedOver, { ostId });
}
