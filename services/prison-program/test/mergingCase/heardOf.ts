import { haltOf } from '../../src/domain/person/halt.ts';
import type { PathwayState } from '../../src/domain/person/state.ts';
import { onAssessmentCompleted } from '../../src/reactions/onAssessmentCompleted.ts';
import { onConsentGiven } from '../../src/reactions/onConsentGiven.ts';
import { onDeathReported } from '../../src/reactions/onDeathReported.ts';
import { onHearingScheduled } from '../../src/reactions/onHearingScheduled.ts';
import { onOrderIssued } from '../../src/reactions/onOrderIssued.ts';
import { onReferralRouted } from '../../src/reactions/onReferralRouted.ts';
import { onScreeningCompleted } from '../../src/reactions/onScreeningCompleted.ts';
import { type Expected, named, type PrisonRecords, prescriber } from './holders.ts';

/** What others tell of this person on their own record's stream. */
export function heardOf(records: PrisonRecords, home: string, n: number): Expected[] {
  const [referralId, orderId, hearingId] = [
    named('referral', n),
    named('order', n),
    named('hearing', n),
  ];
  const [consentId, screeningId] = [named('consent', n), named('screening', n)];
  const [assessmentId, reportId] = [named('assessment', n), named('report', n)];
  records.heard(onOrderIssued, home, { orderId, programmeCode: `ORDER-${n}` });
  records.heard(onHearingScheduled, home, { hearingId, orderId });
  // Two of three ask for the same programme, so that some are duplicates.
  const routed = { to: 'prison-program', programmeCode: `P-${n % 3 === 0 ? n : 0}`, caseRef: null };
  records.heard(onReferralRouted, home, { referralId, ...routed });
  records.heard(onConsentGiven, home, {
    consentId,
    recipients: [prescriber.org],
    scopes: ['SUBSTITUTION'],
  });
  records.heard(onScreeningCompleted, home, { screeningId, need: 'KNOWN' });
  records.heard(onAssessmentCompleted, home, { assessmentId });
  if (n % 4 === 0) records.heard(onDeathReported, home, { reportId });

  const expect = (what: string, holds: (state: PathwayState) => boolean): Expected => ({
    what: `${what} ${n}`,
    home,
    holds,
  });
  return [
    expect('order', ({ heard }) => heard.orders[orderId] !== undefined),
    expect('hearing', ({ heard }) => heard.hearings[hearingId]?.orderId === orderId),
    expect('referral that is worked on', (state) => isWorkedOn(state, referralId)),
    expect('consent', ({ heard }) => heard.consents[consentId]?.purpose !== null),
    expect('screening', ({ heard }) => heard.screenings[screeningId]?.need === 'KNOWN'),
    expect('assessment', ({ heard }) => heard.assessments[assessmentId] !== undefined),
    ...(n % 4 === 0
      ? [expect('report of a death', ({ heard }) => heard.deaths[reportId]?.reported === true)]
      : []),
  ];
}

/** It is an enrolment here, or a second one for what is open here; unless nothing moves for this person now. */
function isWorkedOn(state: PathwayState, referralId: string): boolean {
  const referral = state.heard.referrals[referralId];
  if (!referral) return false;
  const by = referral.duplicateOf;
  return (
    state.enrolments[referralId] !== undefined ||
    (by !== null && state.enrolments[by] !== undefined) ||
    haltOf(state) !== null
  );
}
