import type { OrderProfile } from './profile.ts';

const act = 'Sentencing Act 2020, Schedule 9, Part 10';

/** England and Wales, drug rehabilitation requirement. */
export const englandDrr: OrderProfile = {
  code: 'ENGLAND_DRR',
  title: 'Drug rehabilitation requirement',
  source: `${act}, paragraphs 19 and 21`,
  issuedBy: { OTHERWISE: ['JUDGE'] },
  revokedBy: ['JUDGE'],
  revocationAtHearing: true,
  provedBy: 'PROVIDER',
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
  directorRequired: true,
  intervalsRequired: true,
  mayNameTreatment: false,
  review: {
    mandatoryAboveMonths: { value: 12, source: `${act}, paragraph 21`, unchecked: false },
    // One month at least; the shortest month has 28 days.
    minimumDays: { value: 28, source: `${act}, paragraph 21`, unchecked: false },
    reportBefore: true,
    template: 'PROGRESS_WITH_TESTS',
    providerViewRequired: true,
  },
  phases: { value: 1, source: 'the requirement knows no phases', unchecked: false },
};
