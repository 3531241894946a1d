import { z } from 'zod';

/** A table of codes with what each means; the keys are the codes that are accepted. */
const codesOf = <Code extends string>(table: Readonly<Record<Code, string>>) =>
  z.enum(Object.keys(table) as [Code, ...Code[]]);

/** Why someone is not legally eligible. Told over HTTP to the court only (L4). Derived from the preconditions of domain reference 2.3. */
export const notEligibleReasons = {
  OFFENCE_EXCLUDED: 'the offence is excluded by law',
  SENTENCE_ABOVE_CEILING: 'the sentence is above the ceiling of the regime',
  NO_LINK_TO_DEPENDENCE: 'the offence is not because of dependence',
  OUTSIDE_JURISDICTION: 'another court is competent',
  OTHER_CASE_OPEN: 'another open case stands in the way',
  EARLIER_DIVERSION: 'an earlier diversion excludes this one',
  PROSECUTION_OBJECTS: 'the prosecution does not agree',
  CASE_CLOSED: 'the case is closed',
} as const;
export const NotEligibleReason = codesOf(notEligibleReasons);

/** Why an order is clinically not suitable. The findings stay in intake. */
export const notSuitableReasons = {
  NO_TREATMENT_NEED: 'no need for treatment',
  OTHER_CARE_NEEDED: 'another kind of care is needed first',
  LEVEL_OF_CARE_UNAVAILABLE: 'the level of care that is needed is not to be had',
  NOT_TARGET_GROUP: 'risk or need outside the target group',
  ASSESSMENT_NOT_COMPLETED: 'the person did not complete the assessment',
} as const;
export const NotSuitableReason = codesOf(notSuitableReasons);

/** Domain reference 2.3, ACTIVE to SUSPENDED. */
export const suspensionReasons = {
  HOSPITAL: 'in hospital',
  CUSTODY: 'in custody',
  OST_STABILISATION: 'being stabilised on substitution treatment',
  ABSCONDED_WARRANT: 'absconded, a warrant is out',
} as const;
export const SuspensionReason = codesOf(suspensionReasons);
export type SuspensionCode = z.infer<typeof SuspensionReason>;

/** Domain reference 2.3, ISSUED and start-by passed to a new start-by. */
export const startDelayReasons = {
  PROVIDER_DELAY: 'the provider could not start in time',
  HOSPITAL: 'in hospital',
  CUSTODY: 'in custody',
} as const;
export const StartDelayReason = codesOf(startDelayReasons);

export const nonComplianceCodes = {
  MISSED_SESSIONS: 'sessions missed without an acceptable reason',
  MISSED_SUPERVISION: 'appointments with the supervising officer missed',
  MISSED_HEARING: 'a hearing missed',
  MISSED_TEST: 'a court test missed',
  CONDITION_NOT_KEPT: 'a condition of the order not kept',
  NEW_CASE: 'a new case was opened',
} as const;
export const NonComplianceCode = codesOf(nonComplianceCodes);

/** Responses in the order of the field: incentive, sanction, service adjustment (domain reference 4.4). Sanction rules come with the sanctions themselves. */
export const responses = {
  PRAISE: 'INCENTIVE',
  FEWER_HEARINGS: 'INCENTIVE',
  MILESTONE_RECOGNISED: 'INCENTIVE',
  WARNING: 'SANCTION',
  MORE_HEARINGS: 'SANCTION',
  COMMUNITY_SERVICE: 'SANCTION',
  MORE_FREQUENT_SESSIONS: 'SERVICE_ADJUSTMENT',
  OTHER_LEVEL_OF_CARE: 'SERVICE_ADJUSTMENT',
  OTHER_PROVIDER: 'SERVICE_ADJUSTMENT',
  SUBSTITUTION_TREATMENT_OFFERED: 'SERVICE_ADJUSTMENT',
} as const;
export const ResponseCode = codesOf(responses);

/** What completion means for the case (domain reference 2.3). */
export const completionOutcomes = {
  CHARGE_DISMISSED: 'the charge is dismissed',
  SENTENCE_REMITTED: 'the sentence is remitted',
  SENTENCE_SUSPENDED: 'the rest of the sentence is suspended',
  PROSECUTION_BARRED: 'the prosecution cannot be taken up again',
  NOT_STATED: 'the source does not say',
} as const;
export const CompletionOutcome = codesOf(completionOutcomes);
export type CompletionCode = z.infer<typeof CompletionOutcome>;

/** § 35 BtMG: not started, not continued, no proof; elsewhere a proven breach. SOURCE_FAILED is a file's word only. */
export const revocationReasons = {
  NOT_STARTED: 'treatment was not started',
  NOT_CONTINUED: 'treatment was not continued',
  NO_PROOF: 'proof was not handed in',
  CONDITION_NOT_KEPT: 'a condition was not kept',
  NEW_SENTENCE: 'a new sentence stands against it',
  SOURCE_FAILED: 'the source says that it failed',
} as const;
export const RevocationReason = codesOf(revocationReasons);
export type RevocationCode = z.infer<typeof RevocationReason>;

/** What some regimes ask to be found beside the reason. */
export const RevocationFindings = z
  .array(z.enum(['ENFORCEMENT_PREVENTS_REOFFENDING']))
  .max(5)
  .default([]);

/** Domain reference 2.3, any to ENDED_ADMIN. */
export const endReasons = {
  DIED: 'the person died',
  TRANSFERRED_COURT: 'another court took the case over',
  ACQUITTED: 'acquitted',
  ORDER_EXPIRED: 'the order expired',
  ISSUED_BY_MISTAKE: 'made or issued by mistake',
  REFERRAL_WITHDRAWN: 'the referral was withdrawn',
} as const;
export type EndReason = keyof typeof endReasons;

/** What a coordinator may end by hand: death is intake's to verify, a withdrawn referral intake's to tell. */
export const AdministrativeReason = z.enum([
  'TRANSFERRED_COURT',
  'ACQUITTED',
  'ORDER_EXPIRED',
  'ISSUED_BY_MISTAKE',
]);

/** What the minutes of a hearing say, as codes. */
export const minuteCodes = {
  PERSON_PRESENT: 'the person was there',
  PERSON_ABSENT: 'the person was not there',
  COUNSEL_PRESENT: 'counsel was there',
  REPORT_READ: 'the progress report was discussed',
  ORDER_CONTINUES: 'the order goes on as it is',
  ORDER_CHANGED: 'the order was changed',
  RESPONSE_GIVEN: 'a response was given',
  BREACH_HEARD: 'an alleged breach was heard',
  WITHOUT_HEARING: 'reviewed without a hearing',
  ADJOURNED: 'adjourned to another day',
} as const;
export const MinuteCode = codesOf(minuteCodes);

export const hearingCancelReasons = {
  COURT: 'the court could not sit',
  PERSON_UNWELL: 'the person is unwell',
  COUNSEL: 'counsel could not come',
  RESCHEDULED: 'moved to another time',
  NOT_HELD: 'its time passed and it was not held',
  ORDER_CLOSED: 'the order came to its end',
} as const;
export const HearingCancelReason = codesOf(hearingCancelReasons);
