import { z } from 'zod';

const days = (defaultDays: number, description: string) =>
  z.int().min(0).max(3650).default(defaultDays).meta({ description });

/**
 * Deadlines of the court's work. A deadline that passes raises a task; it decides nothing.
 * Triage, eligibility, place, offer and the validity of an assessment: domain reference 2.3. The others are our own defaults.
 */
export const CourtDiversionSettings = z.strictObject({
  triageWorkingDays: days(2, 'Working days until a new candidate is taken up'),
  eligibilityDays: days(7, 'Days until the legal screen is done'),
  suitabilityDays: days(14, 'Days from the legal screen to the clinical one'),
  placeAnswerDays: days(7, 'Days until a provider should have answered'),
  placeHeldDays: days(14, 'Days that a place is asked to be held'),
  offerOpenDays: days(7, 'Days that an offer stays open, with counsel'),
  issueDays: days(7, 'Days from consent to the order'),
  assessmentValidMonths: z
    .int()
    .min(1)
    .max(60)
    .default(6)
    .meta({ description: 'Months that an assessment stays valid' }),
  breakOffGraceDays: days(14, 'Days in which treatment may start again after a break-off'),
  responseDays: days(7, 'Days to respond to reported non-compliance'),
  breachDecisionDays: days(14, 'Days to decide on an alleged breach'),
  proofDecisionDays: days(7, 'Days to decide on a proof that was handed in'),
  reportRequestLeadDays: days(14, 'Days before a review at which its report is asked for'),
  reportDueLeadDays: days(2, 'Days before a review at which its report is due'),
});
export type CourtDiversionSettings = z.infer<typeof CourtDiversionSettings>;

/** The settings with their defaults; throws and names every wrong value. */
export const courtDiversionSettings = (
  given: Partial<CourtDiversionSettings> = {},
): CourtDiversionSettings => CourtDiversionSettings.parse(given);
