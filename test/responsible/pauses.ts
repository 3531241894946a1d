export type Tick = { readonly minutes: number; readonly weight: number };

/** How long nobody does anything: minutes mostly, weeks sometimes. */
export const pauses: readonly Tick[] = [
  { minutes: 20, weight: 6 },
  { minutes: 90, weight: 4 },
  { minutes: 9 * 60, weight: 4 },
  { minutes: 26 * 60, weight: 3 },
  { minutes: 4 * 24 * 60, weight: 1 },
  { minutes: 12 * 24 * 60, weight: 0.3 },
  { minutes: 40 * 24 * 60, weight: 0.06 },
];
