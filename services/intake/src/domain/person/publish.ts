import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { PersonEvent } from './evolve.ts';

/** Who somebody is is never told. */
export const personPublishers: Publishers<Pathway, PersonEvent> = {
  'person-opened': nobody,
  'person-described': nobody,
  'identifier-added': nobody,
  'person-introduced': nobody,
  'likeness-found': nobody,
  'made-findable': nobody,
};
