import type { OrderProfile } from './profile.ts';

/** Germany, deferral of enforcement: the prosecution decides as enforcing authority, the court agrees, the person proves. */
export const germany35Btmg: OrderProfile = {
  code: 'GERMANY_35_BTMG',
  title: 'Deferral of enforcement',
  source: '§§ 35, 36 BtMG',
  issuedBy: { OTHERWISE: ['PROS'] },
  revokedBy: ['PROS'],
  revocationAtHearing: false,
  provedBy: 'PERSON',
  preconditions: [
    'OFFENCE_BECAUSE_OF_DEPENDENCE',
    'COURT_AGREES',
    'IN_TREATMENT_OR_START_GUARANTEED',
  ],
  preconditionAbove: null,
  sentenceCeilingMonths: { value: 24, source: '§ 35 (1) BtMG', unchecked: false },
  termCeilingMonths: { value: 24, source: '§ 35 (1) BtMG', unchecked: false },
  typicalTermMonths: null,
  residenceCeilingMonths: null,
  placeRequired: true,
  directorRequired: true,
  intervalsRequired: false,
  mayNameTreatment: true,
  review: {
    mandatoryAboveMonths: null,
    minimumDays: null,
    // The provider has one duty only, to report a break-off: § 35 (4) BtMG.
    reportBefore: false,
    template: 'PROGRESS',
    providerViewRequired: false,
  },
  phases: { value: 1, source: 'the law knows no phases', unchecked: false },
};
