import { anyReporter, law, type OrderProfile, silent } from './profile.ts';

/**
 * Germany, deferral of enforcement: the prosecution decides as enforcing authority, the court agrees, the person proves. Read
 * in an old consolidation of the statute.
 */
export const germany35Btmg: OrderProfile = {
  code: 'GERMANY_35_BTMG',
  title: 'Deferral of enforcement',
  source: '§§ 35, 36 BtMG',
  issuedBy: { OTHERWISE: ['PROS'] },
  ...silent,
  covers: [
    law('IMPRISONMENT', '§ 35 (1) BtMG'),
    law('DETENTION_FOR_TREATMENT', '§ 35 (1) BtMG, § 64 StGB'),
    law('MIXED_OFFENCES_BY_WEIGHTIER_PART', '§ 35 (3) BtMG'),
  ],
  completedBy: ['JUDGE'],
  revokedBy: ['PROS'],
  revokesDirectly: true,
  revokedFor: [
    law('NOT_STARTED', '§ 35 (5) BtMG'),
    law('NOT_CONTINUED', '§ 35 (5) BtMG'),
    law('NO_PROOF', '§ 35 (5) BtMG'),
    law('NEW_SENTENCE', '§ 35 (6) BtMG'),
  ],
  waivedOnLateProof: law('PROOF_HANDED_IN_LATER', '§ 35 (5) BtMG'),
  challenge: { ...law('REVOCATION_CHALLENGED', '§ 35 (7) BtMG'), decidedBy: ['JUDGE'] },
  crediting: [
    law('RECOGNISED_FACILITY_COUNTS_UNTIL_TWO_THIRDS', '§ 36 (1) BtMG'),
    law('OTHER_TREATMENT_LEADS_TO_SUSPENSION', '§ 36 (2) BtMG'),
    law('OTHER_TREATMENT_COUNTS_AT_DISCRETION', '§ 36 (3) BtMG'),
  ],
  revocationAtHearing: false,
  provedBy: 'PERSON',
  proofDates: 'REQUIRED',
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
  anyProviderOfArea: false,
  directorRequired: true,
  intervalsRequired: false,
  mayNameTreatment: true,
  review: {
    mandatoryAboveMonths: null,
    minimumDays: null,
    // The provider has one duty only, to report a break-off: § 35 (4) BtMG.
    reportBefore: false,
    reportBy: anyReporter,
    withoutHearing: null,
    template: 'PROGRESS',
    providerViewRequired: false,
  },
  phases: { value: 1, source: 'the law knows no phases', unchecked: false },
};
