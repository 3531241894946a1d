import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { MismatchEvent } from './evolve.ts';

/** Who somebody is is never told. */
export const mismatchPublishers: Publishers<Pathway, MismatchEvent> = {
  'mismatch-found': nobody,
  'mismatch-settled': nobody,
};
