import { on, type Timed } from '../story.ts';
import { takesOn } from '../verbs/aftercare.ts';
import { asksConsent, consents } from '../verbs/consent.ts';
import * as court from '../verbs/court.ts';
import { accepts, isAssessed, isScreened, refers } from '../verbs/intake.ts';
import * as prison from '../verbs/prison.ts';
import { type RegimeName, regimes } from '../verbs/regimes.ts';
import { placeHeld, started } from '../verbs/treatment.ts';

/** How far a referral to the court has come. */
export const stages = [
  'routed',
  'taken up',
  'eligible',
  'assessed',
  'suitable',
  'place asked',
  'place held',
  'offered',
  'consented',
  'issued',
  'active',
] as const;
export type Stage = (typeof stages)[number];

/** From the clerk's referral to an order that runs takes 17 days, if nothing goes wrong. */
const daysToIssue = 11;
const daysToStart = 17;

/** The ordinary course of an order that begins on a day of the story, up to and with a stage. */
export function toward(
  stage: Stage,
  regime: RegimeName,
  from: number,
  terms: { readonly startWithin?: number; readonly months?: number } = {},
): readonly Timed[] {
  const { programmeCode } = regimes[regime];
  const steps: Readonly<Record<Stage, readonly Timed[]>> = {
    routed: [
      on(from, 9, refers('clerk', { programmeCode, to: 'court-diversion' })),
      on(from, 14, accepts),
    ],
    'taken up': [on(from + 1, 9, court.takenUp)],
    eligible: [on(from + 2, 11, court.eligible)],
    assessed: [on(from + 4, 10, isAssessed(true))],
    suitable: [on(from + 5, 9, court.suitable)],
    'place asked': [on(from + 5, 15, court.asksForPlace())],
    'place held': [on(from + 7, 12, placeHeld(from + 28))],
    offered: [on(from + 8, 10, court.offered)],
    consented: [on(from + 10, 13, court.saysYes(regime))],
    issued: [on(from + daysToIssue, 10, court.issued(regime, from + daysToIssue, terms))],
    active: [on(from + daysToStart, 15, started(from + daysToStart))],
  };
  return stages.slice(0, stages.indexOf(stage) + 1).flatMap((one) => steps[one]);
}

/** Admitted, and screened two days later: the need is known. */
export const insideWithNeed = (from: number): readonly Timed[] => [
  on(from, 11, prison.admitted),
  on(from + 2, 10, isScreened('screener', 'DUDIT', 'high')),
];

/** An NGO has said yes well before the release, and the person consents that it may know who they are. */
export const takenOnBefore = (release: number): readonly Timed[] => [
  ...insideWithNeed(release - 75),
  on(release - 22, 9, prison.planStarted, prison.releaseOn(release)),
  on(release - 21, 11, takesOn()),
  on(release - 19, 14, asksConsent('case-manager'), consents('case-manager')),
];

/** Prepared as it should be: nothing missing that nobody accounted for, and out in the morning. */
export const outAsPlanned = (release: number): readonly Timed[] => [
  ...takenOnBefore(release),
  on(release - 4, 10, prison.packed(release)),
  on(release - 3, 9, prison.planReady),
  on(release - 1, 15, prison.packIssued),
  on(release, 9, prison.leavesPrison('PLANNED')),
];

/** An order of which treatment began on a day of the story. */
export const active = (regime: RegimeName, startedOn: number): readonly Timed[] =>
  toward('active', regime, startedOn - daysToStart);

/** Reviews every four weeks, each with the report before it. */
export const reviews = (regime: RegimeName, first: number, last: number): readonly Timed[] =>
  Array.from(
    { length: Math.max(0, Math.floor((last - first) / 28) + 1) },
    (_, n) => first + n * 28,
  ).flatMap((day) => [
    on(day - 20, 9, court.hearingSet('REVIEW', day)),
    on(day - 4, 16, court.reported('AS_AGREED', regimes[regime].reportedBy)),
    on(
      day,
      11,
      court.heldHearing(
        'REVIEW',
        'PERSON_PRESENT',
        'COUNSEL_PRESENT',
        'REPORT_READ',
        'ORDER_CONTINUES',
      ),
    ),
  ]);

/** An order that began on one day and was reviewed until another. */
export const reviewed = (regime: RegimeName, startedOn: number, until: number): readonly Timed[] =>
  together(active(regime, startedOn), reviews(regime, startedOn + 26, until));

/** Courses that run beside each other, in the order of time. */
export const together = (...courses: readonly (readonly Timed[])[]): readonly Timed[] =>
  courses.flat().toSorted((a, b) => moment(a) - moment(b));
const moment = ({ when }: Timed): number =>
  'day' in when ? when.day + when.hour / 24 : 1 - when.minutesAgo / 10_000;
