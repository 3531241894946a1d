import { OrgId } from '@throughcare/contracts';
import { z } from 'zod';

/** Deadlines and limits of aftercare; the defaults are those of the domain reference 2.7, 2.8 and 6.2. */
export const AftercareSettings = z.strictObject({
  /** Days before a planned release at which the offer is raised. */
  offerLeadDays: z.int().positive().default(28),
  /** A partner's time to answer an ordinary offer. */
  answerWorkingDays: z.int().positive().default(3),
  /** A partner's time to answer when the release is today, unplanned or already past. */
  urgentAnswerMinutes: z.int().positive().default(120),
  /** How many partners an urgent round asks at once. */
  urgentRoundSize: z.int().positive().default(3),
  /** Rounds before nobody is found. */
  maxRounds: z.int().positive().default(3),
  /** Hours after the release at which looking is given up and the alarm is raised. */
  unplacedAfterHours: z.int().positive().default(24),
  /** Hours after acceptance or release without an attempt at contact: the alarm. */
  attemptDueHours: z.int().positive().default(24),
  /** The same, until the person is offered again. */
  lapseHours: z.int().positive().default(72),
  /** Open offers at most for a partner that states no capacity. */
  openOffersWithoutCapacity: z.int().positive().default(10),
  /** A release raises offers for this long: the time for which re-entry needs no referral. */
  releaseCountsDays: z.int().positive().default(365),
  /** Months after discharge in which a person may come back without a new referral. */
  reentryMonths: z.int().positive().default(12),
  /** Whether a departure that a roster lets infer raises an offer, anonymous and marked as not confirmed. */
  offersForInferredDepartures: z.boolean().default(true),
  /** Providers asked at once for a place that names none. */
  placeInvitations: z.int().positive().max(50).default(20),
  /** Organisations large enough for a Kafka topic of their own, written from their feed. */
  partnerTopics: z.array(OrgId).default([]),
});
export type AftercareSettings = z.output<typeof AftercareSettings>;
