import type { Audience } from '@throughcare/contracts';
import type { Publication } from '@throughcare/record';

/** Told to justice and to care. */
export const toBoth = (make: (audience: Audience) => Publication): readonly Publication[] => [
  make('justice'),
  make('care'),
];
