import { settingsOf, varyingSetting } from '@throughcare/record';
import { z } from 'zod';

const ownDefault = 'our own default';
const deadlines = 'domain reference 2.3, deadlines';

const days = (most: number, description: string, source: string) =>
  varyingSetting(z.int().min(0).max(3650).default(most), {
    description,
    unit: 'days',
    source,
    variesBy: ['court'],
  });

/** Deadlines of the court's work. One that passes raises a task; it decides nothing. */
export const CourtDiversionSettings = settingsOf({
  triageWorkingDays: varyingSetting(z.int().min(0).max(3650).default(2), {
    description: 'Until a new candidate is taken up',
    unit: 'working days',
    source: deadlines,
    variesBy: ['court'],
  }),
  eligibilityDays: days(7, 'Until the legal screen is done', deadlines),
  suitabilityDays: days(14, 'From the legal screen to the clinical one', ownDefault),
  placeAnswerDays: days(7, 'Until a provider should have answered', ownDefault),
  providerAnswerWorkingDays: varyingSetting(z.int().min(0).max(3650).default(3), {
    description: 'Until a provider answers why treatment has not started, or is not going on',
    unit: 'working days',
    source: ownDefault,
    variesBy: ['court'],
  }),
  placeHeldDays: days(14, 'For which a place is asked to be held', deadlines),
  offerOpenDays: days(7, 'For which an offer stays open, with counsel', deadlines),
  issueDays: days(7, 'From consent to the order', ownDefault),
  assessmentValidMonths: varyingSetting(z.int().min(1).max(60).default(6), {
    description: 'For which an assessment stays valid',
    unit: 'months',
    source: 'domain reference 2.3: a screening is valid for 6 months',
    variesBy: ['court'],
  }),
  breakOffGraceDays: days(14, 'In which treatment may start again after a break-off', ownDefault),
  responseDays: days(7, 'To respond to reported non-compliance', ownDefault),
  breachDecisionDays: days(14, 'To decide on an alleged breach', ownDefault),
  challengeDecisionDays: days(14, 'To decide on a challenge of a revocation', ownDefault),
  proofDecisionDays: days(7, 'To decide on a proof that was handed in', ownDefault),
  reportRequestLeadDays: days(14, 'Before a review, at which its report is asked for', ownDefault),
  holdReviewDays: days(14, 'From a hold at intake until the court looks at it', ownDefault),
  suspensionReviewDays: days(28, 'From a suspension until the court looks at it', ownDefault),
  reportDueLeadDays: days(2, 'Before a review, at which its report is due', ownDefault),
});
export type CourtDiversionSettings = z.output<typeof CourtDiversionSettings>;

/** The settings with their defaults; throws and names every wrong value. */
export const courtDiversionSettings = (
  given: z.input<typeof CourtDiversionSettings> = {},
): CourtDiversionSettings => CourtDiversionSettings.parse(given);
