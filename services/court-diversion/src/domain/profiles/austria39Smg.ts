import { anyReporter, law, type OrderProfile, silent } from './profile.ts';

/** Austria, deferral of sentence for a health measure. */
export const austria39Smg: OrderProfile = {
  code: 'AUSTRIA_39_SMG',
  title: 'Deferral of sentence',
  source: '§ 39 SMG',
  issuedBy: { OTHERWISE: ['JUDGE'] },
  ...silent,
  covers: [law('IMPRISONMENT', '§ 39 (1) SMG'), law('FINE', '§ 39 (1) SMG')],
  mandatory: law('DEFERRED_WHEN_CONDITIONS_HOLD', '§ 39 (1) SMG'),
  completedBy: ['JUDGE'],
  revokedBy: ['JUDGE'],
  revocationFindings: [
    law('ENFORCEMENT_PREVENTS_REOFFENDING', '§ 39 (4) SMG', { unchecked: true }),
  ],
  revocationAtHearing: true,
  provedBy: 'PERSON',
  // The court may ask for proof of the start and the course.
  proofDates: 'MAY_BE_ASKED',
  // Not for § 28a (2), (4) and (5) SMG.
  preconditions: ['ACCUSTOMED_TO_DRUGS', 'WILLING', 'PROSECUTION_HEARD', 'OFFENCE_NOT_EXCLUDED'],
  preconditionAbove: {
    months: { value: 18, source: '§ 39 SMG', unchecked: true },
    // The examination is for offences that were to get the means for drugs.
    wanted: ['DANGEROUSNESS_EXAMINED', 'NO_PROCUREMENT_OFFENCE'],
  },
  sentenceCeilingMonths: { value: 36, source: '§ 39 SMG', unchecked: true },
  termCeilingMonths: { value: 24, source: '§ 39 SMG', unchecked: true },
  typicalTermMonths: null,
  residenceCeilingMonths: { value: 6, source: '§ 39 SMG', unchecked: true },
  placeRequired: true,
  anyProviderOfArea: false,
  directorRequired: true,
  intervalsRequired: false,
  mayNameTreatment: true,
  measures: [
    law('MEDICAL_SUPERVISION', '§ 11 (2) SMG, 1'),
    law('MEDICAL_TREATMENT', '§ 11 (2) SMG, 2'),
    law('CLINICAL_PSYCHOLOGY', '§ 11 (2) SMG, 3'),
    law('PSYCHOTHERAPY', '§ 11 (2) SMG, 4'),
    law('PSYCHOSOCIAL_SUPPORT', '§ 11 (2) SMG, 5'),
  ],
  review: {
    mandatoryAboveMonths: null,
    minimumDays: null,
    reportBefore: true,
    reportBy: anyReporter,
    withoutHearing: null,
    template: 'PROGRESS',
    providerViewRequired: false,
  },
  phases: { value: 1, source: 'the law knows no phases', unchecked: false },
};
