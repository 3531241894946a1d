/**
 * What a prison's message about someone going out or coming in means. The one classifier: every importer and service
 * asks it, so that a transfer, a day at court or a death is read as a release nowhere.
 */

/** Going out without being released. Source: domain reference 2.6, LEFT_NOT_RELEASED. */
export const leaveReasons = [
  'TEMPORARY_ABSENCE',
  'SENT_TO_COURT',
  'TRANSFERRED',
  'RELEASED_TO_HOSPITAL',
] as const;
export type LeaveReason = (typeof leaveReasons)[number];

export type DepartureMeaning =
  | { readonly is: 'RELEASED'; readonly planned: boolean }
  | { readonly is: 'LEFT_NOT_RELEASED'; readonly reason: LeaveReason }
  | { readonly is: 'DIED' }
  /** Not to be acted on; a person looks at it. */
  | { readonly is: 'UNKNOWN' };

export type ArrivalMeaning =
  | { readonly is: 'ADMITTED' }
  | { readonly is: 'RECALLED' }
  | { readonly is: 'RETURNED' }
  | { readonly is: 'UNKNOWN' };

/** `null` matches anything. The first row that matches decides, so exceptions stand above their rule. */
export type ClassifierRow<Meaning> = {
  readonly reason: string | null;
  readonly code: string | null;
  readonly meaning: Meaning;
  readonly source: string;
};

const left = (reason: LeaveReason): DepartureMeaning => ({ is: 'LEFT_NOT_RELEASED', reason });

export const departureRows: readonly ClassifierRow<DepartureMeaning>[] = [
  {
    reason: null,
    code: 'DEC',
    meaning: { is: 'DIED' },
    source: 'SAN: a death arrives as RELEASED with movement code DEC; a code may stop outreach',
  },
  {
    reason: 'RELEASED',
    code: 'NCS',
    meaning: { is: 'RELEASED', planned: false },
    source: 'a sample message of PIS; let go by a court (unchecked), so nobody could prepare it',
  },
  {
    reason: 'RELEASED',
    code: null,
    meaning: { is: 'RELEASED', planned: true },
    source: 'DE prisoner.released',
  },
  {
    reason: 'TEMPORARY_ABSENCE_RELEASE',
    code: null,
    meaning: left('TEMPORARY_ABSENCE'),
    source: 'DE prisoner.released',
  },
  {
    reason: 'RELEASED_TO_HOSPITAL',
    code: null,
    meaning: left('RELEASED_TO_HOSPITAL'),
    source: 'DE prisoner.released',
  },
  {
    reason: 'SENT_TO_COURT',
    code: null,
    meaning: left('SENT_TO_COURT'),
    source: 'DE prisoner.released',
  },
  {
    reason: 'TRANSFERRED',
    code: null,
    meaning: left('TRANSFERRED'),
    source: 'POE tests: arrives as NOT_UNDER_PRISON_CARE, so that status alone is no release',
  },
];

/** Movement codes by which a released person is back on recall. */
export const recallCodes = ['Y', 'PD', 'ELR', 'B', '24', 'ETRLR', 'L'] as const;

export const arrivalRows: readonly ClassifierRow<ArrivalMeaning>[] = [
  ...recallCodes.map(
    (code): ClassifierRow<ArrivalMeaning> => ({
      reason: 'ADMISSION',
      code,
      meaning: { is: 'RECALLED' },
      source: code === 'L' ? 'PSFR 3955c11c, added later' : 'PSFR recall codes',
    }),
  ),
  {
    reason: 'ADMISSION',
    code: null,
    meaning: { is: 'ADMITTED' },
    source: 'DE prisoner.received',
  },
  ...['TEMPORARY_ABSENCE_RETURN', 'RETURN_FROM_COURT', 'TRANSFERRED'].map(
    (reason): ClassifierRow<ArrivalMeaning> => ({
      reason,
      code: null,
      meaning: { is: 'RETURNED' },
      source: 'DE prisoner.received',
    }),
  ),
];

/** What a message about someone going out means; UNKNOWN for a reason that no row names. */
export const classifyDeparture = (reason: string, code: string | null): DepartureMeaning =>
  firstMatch(departureRows, reason, code) ?? { is: 'UNKNOWN' };

/** What a message about someone coming in means; UNKNOWN for a reason that no row names. */
export const classifyArrival = (reason: string, code: string | null): ArrivalMeaning =>
  firstMatch(arrivalRows, reason, code) ?? { is: 'UNKNOWN' };

function firstMatch<Meaning>(
  rows: readonly ClassifierRow<Meaning>[],
  reason: string,
  code: string | null,
): Meaning | undefined {
  return rows.find(
    (row) =>
      (row.reason === null || row.reason === reason) && (row.code === null || row.code === code),
  )?.meaning;
}
