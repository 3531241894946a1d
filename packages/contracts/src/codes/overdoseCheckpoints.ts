/**
 * When a contact is due after release, in hours from the release.
 * The rate of overdose death is highest in the first two weeks and still raised in the next two (domain reference 6.2,
 * PMC2955973); the points are those of domain reference 2.8 and G3.
 */
export const overdoseCheckpoints = [
  { code: 'H24', hours: 24, title: '24 hours' },
  { code: 'H72', hours: 72, title: '72 hours' },
  { code: 'D7', hours: 7 * 24, title: '7 days' },
  { code: 'D14', hours: 14 * 24, title: '14 days' },
  { code: 'D28', hours: 28 * 24, title: '28 days' },
] as const;
export type OverdoseCheckpoint = (typeof overdoseCheckpoints)[number]['code'];
export const overdoseCheckpointCodes = overdoseCheckpoints.map((row) => row.code) as [
  OverdoseCheckpoint,
  ...OverdoseCheckpoint[],
];
