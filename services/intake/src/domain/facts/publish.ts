import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { FactEvent } from './evolve.ts';

/** What others told is theirs to tell. */
export const factPublishers: Publishers<Pathway, FactEvent> = {
  'offer-accepted-heard': nobody,
  'offer-end-heard': nobody,
  'place-heard': nobody,
  'candidate-heard': nobody,
  'closing-heard': nobody,
  'at-court-heard': nobody,
  'stay-heard': nobody,
  'release-heard': nobody,
  'transfer-heard': nobody,
  'worker-heard': nobody,
  'enrolment-heard': nobody,
  'hand-over-heard': nobody,
  'need-heard': nobody,
  'outcome-heard': nobody,
  'reopening-heard': nobody,
  'death-in-custody-heard': nobody,
};
