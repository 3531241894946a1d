import type { OrderProfile } from './profile.ts';

/** United States drug court. Levels as in Florida's 12th circuit order 2024-09.3; phases by domain reference 4.4. */
export const usDrugCourt: OrderProfile = {
  code: 'US_DRUG_COURT',
  title: 'Drug court',
  source: 'domain reference 2.3 and 4.4',
  issuedBy: { PRE_PLEA: ['PROS', 'JUDGE'], OTHERWISE: ['JUDGE'] },
  revokedBy: ['JUDGE'],
  revocationAtHearing: true,
  provedBy: 'PROVIDER',
  preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
  preconditionAbove: null,
  sentenceCeilingMonths: null,
  termCeilingMonths: null,
  typicalTermMonths: {
    from: { value: 6, source: 'typical, 2.3', unchecked: true },
    to: { value: 24, source: 'typical, 2.3', unchecked: true },
  },
  residenceCeilingMonths: null,
  placeRequired: false,
  directorRequired: false,
  intervalsRequired: false,
  mayNameTreatment: true,
  review: {
    mandatoryAboveMonths: null,
    minimumDays: null,
    reportBefore: true,
    template: 'PROGRESS_WITH_TESTS',
    providerViewRequired: false,
  },
  phases: { value: 5, source: 'five phases, 4.4', unchecked: true },
};
