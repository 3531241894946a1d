import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { DuplicateEvent } from './evolve.ts';

/** That somebody may be known elsewhere is never told. */
export const duplicatePublishers: Publishers<Pathway, DuplicateEvent> = {
  'duplicate-found': nobody,
  'duplicate-was-another': nobody,
};
