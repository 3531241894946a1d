import type { OrderProfile } from './profile.ts';

/** Austria, deferral of sentence for a health measure. */
export const austria39Smg: OrderProfile = {
  code: 'AUSTRIA_39_SMG',
  title: 'Deferral of sentence',
  source: '§ 39 SMG',
  issuedBy: { OTHERWISE: ['JUDGE'] },
  revokedBy: ['JUDGE'],
  revocationAtHearing: true,
  provedBy: 'PERSON',
  preconditions: ['ACCUSTOMED_TO_DRUGS', 'WILLING'],
  preconditionAbove: {
    months: { value: 18, source: '§ 39 SMG', unchecked: true },
    wanted: 'DANGEROUSNESS_EXAMINED',
  },
  sentenceCeilingMonths: { value: 36, source: '§ 39 SMG', unchecked: true },
  termCeilingMonths: { value: 24, source: '§ 39 SMG', unchecked: true },
  typicalTermMonths: null,
  residenceCeilingMonths: { value: 6, source: '§ 39 SMG', unchecked: true },
  placeRequired: true,
  directorRequired: true,
  intervalsRequired: false,
  mayNameTreatment: true,
  review: {
    mandatoryAboveMonths: null,
    minimumDays: null,
    reportBefore: true,
    template: 'PROGRESS',
    providerViewRequired: false,
  },
  phases: { value: 1, source: 'the law knows no phases', unchecked: false },
};
