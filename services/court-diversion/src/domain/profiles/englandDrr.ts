import { law, type OrderProfile, silent } from './profile.ts';

const act = 'Sentencing Act 2020, Schedule 9, Part 10';

/** England and Wales, drug rehabilitation requirement. */
export const englandDrr: OrderProfile = {
  code: 'ENGLAND_DRR',
  title: 'Drug rehabilitation requirement',
  source: `${act}, paragraphs 19 and 21`,
  issuedBy: { OTHERWISE: ['JUDGE'] },
  ...silent,
  covers: [law('COMMUNITY_ORDER', act)],
  completedBy: ['JUDGE'],
  revokedBy: ['JUDGE'],
  revocationAtHearing: true,
  provedBy: 'PROVIDER',
  proofDates: 'MAY_BE_ASKED',
  preconditions: [
    'DEPENDENT_OR_PROPENSITY',
    'SUSCEPTIBLE_TO_TREATMENT',
    'ARRANGEMENTS_MADE',
    'WILLING',
  ],
  preconditionAbove: null,
  sentenceCeilingMonths: null,
  termCeilingMonths: null,
  typicalTermMonths: null,
  residenceCeilingMonths: null,
  placeRequired: true,
  anyProviderOfArea: false,
  directorRequired: true,
  intervalsRequired: true,
  mayNameTreatment: false,
  // A requirement of its own since 28 June 2022; samples as the responsible officer or the treatment director directs.
  testing: law('DRUG_TESTING_REQUIREMENT', `${act}, paragraphs 19 and 22B`),
  review: {
    mandatoryAboveMonths: { value: 12, source: `${act}, paragraph 21`, unchecked: false },
    // One month at least; the shortest month has 28 days.
    minimumDays: { value: 28, source: `${act}, paragraph 21`, unchecked: false },
    reportBefore: true,
    reportBy: ['PROB'],
    withoutHearing: law('REVIEW_WITHOUT_HEARING', `${act}, paragraph 21`),
    template: 'PROGRESS_WITH_TESTS',
    providerViewRequired: true,
  },
  phases: { value: 1, source: 'the requirement knows no phases', unchecked: false },
};
