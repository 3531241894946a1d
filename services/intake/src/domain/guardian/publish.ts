import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { GuardianEvent } from './evolve.ts';

/** Who stands behind a person is never told. */
export const guardianPublishers: Publishers<Pathway, GuardianEvent> = {
  'guardian-recorded': nobody,
  'guardian-ended': nobody,
};
