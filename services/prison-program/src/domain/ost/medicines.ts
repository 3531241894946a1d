import { z } from 'zod';

/** How often a medicine is given, where nobody recorded another rhythm for this person. */
type MedicineRow = {
  readonly label: string;
  /** Days from one dose to the next. */
  readonly doseEveryDays: number;
  readonly source: string;
};

/** Medicines of substitution treatment. Source: domain reference 7.4. */
export const medicines = {
  METHADONE: { label: 'methadone', doseEveryDays: 1, source: '7.4' },
  BUPRENORPHINE: {
    label: 'buprenorphine',
    doseEveryDays: 1,
    source: '7.4: daily or on alternate days',
  },
  BUPRENORPHINE_NALOXONE: {
    label: 'buprenorphine with naloxone',
    doseEveryDays: 1,
    source: '7.4, as buprenorphine; unchecked',
  },
  MORPHINE: { label: 'slow-release morphine', doseEveryDays: 1, source: 'unchecked' },
  OTHER: { label: 'another medicine', doseEveryDays: 1, source: 'ours: the shortest' },
} as const satisfies Record<string, MedicineRow>;

export type Medicine = keyof typeof medicines;
export const Medicine = z.enum(Object.keys(medicines) as [Medicine, ...Medicine[]]);
