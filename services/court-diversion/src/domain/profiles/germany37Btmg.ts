import { anyReporter, law, type OrderProfile, silent } from './profile.ts';

/**
 * Germany, prosecution held back for treatment: the prosecution, with the court's consent, brings no charge for now; the
 * person proves at set dates. Once the time for taking the prosecution up again has passed, it is barred.
 */
export const germany37Btmg: OrderProfile = {
  code: 'GERMANY_37_BTMG',
  title: 'Prosecution held back for treatment',
  source: '§ 37 BtMG',
  issuedBy: { OTHERWISE: ['PROS'] },
  ...silent,
  covers: [law('CHARGE', '§ 37 (1) BtMG')],
  completedBy: ['PROS'],
  revokedBy: ['PROS'],
  revokesDirectly: true,
  revokedFor: [
    law('NOT_CONTINUED', '§ 37 (1) BtMG', { unchecked: true }),
    law('NO_PROOF', '§ 37 (1) BtMG', { unchecked: true }),
    law('NEW_SENTENCE', '§ 37 (1) BtMG', { unchecked: true }),
  ],
  barredAfterMonths: { value: 24, source: '§ 37 (1) BtMG', unchecked: false },
  revocationAtHearing: false,
  provedBy: 'PERSON',
  proofDates: 'REQUIRED',
  preconditions: ['OFFENCE_BECAUSE_OF_DEPENDENCE', 'COURT_AGREES'],
  preconditionAbove: null,
  // Of the sentence that is expected: none is passed yet.
  sentenceCeilingMonths: { value: 24, source: '§ 37 (1) BtMG', unchecked: false },
  termCeilingMonths: { value: 24, source: '§ 37 (1) BtMG', unchecked: false },
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
    reportBefore: false,
    reportBy: anyReporter,
    withoutHearing: null,
    template: 'PROGRESS',
    providerViewRequired: false,
  },
  phases: { value: 1, source: 'the law knows no phases', unchecked: false },
};
