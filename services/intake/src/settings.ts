import { z } from 'zod';

/** What may differ from place to place. Every figure has its default and its reason here. */
export const IntakeSettings = z.strictObject({
  /** Accepted referrals that name a destination go there without an officer's step. */
  autoRoute: z.boolean().default(true),
  /** A draft that nobody touched for this long is removed. */
  staleDraftDays: z.int().min(1).max(365).default(30),
  /** Six months (domain reference 2.3, deadlines). */
  screeningValidDays: z.int().min(1).max(1825).default(182),
  /** An offer of screening lapses with the same patience as an order's offer, fourfold; unchecked. */
  screeningOfferDays: z.int().min(1).max(365).default(28),
  /** AUDIT-C: the score from which a result is positive, by sex. Bush 1998, Bradley 2003; UK services use 5 for all. */
  auditCCutOffs: z
    .strictObject({ F: z.int().min(1).max(12), M: z.int().min(1).max(12) })
    .default({ F: 3, M: 4 }),
  /** A printed claim code works this long: the overdose window of 28 days, twice. */
  claimCodeDays: z.int().min(1).max(365).default(56),
  /** Consent given by bringing a claim code lasts this long unless withdrawn. */
  claimConsentDays: z.int().min(1).max(730).default(182),
  /** Consent recorded without an end gets this one; 0 leaves it open. */
  consentDays: z.int().min(0).max(1825).default(365),
});
export type IntakeSettings = z.infer<typeof IntakeSettings>;
