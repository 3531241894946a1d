import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { FactEvent } from './evolve.ts';

/** What others told is theirs to tell. */
export const factPublishers: Publishers<Pathway, FactEvent> = {
  'offer-accepted-heard': nobody,
  'offer-end-heard': nobody,
  'place-heard': nobody,
  'voluntary-care-heard': nobody,
  'place-answer-heard': nobody,
  'break-off-heard': nobody,
  'candidate-heard': nobody,
  'closing-heard': nobody,
  'order-lift-heard': nobody,
  'at-court-heard': nobody,
  'stay-heard': nobody,
  'release-heard': nobody,
  'transfer-heard': nobody,
  'worker-heard': nobody,
  'prescriber-heard': nobody,
  'prescriber-end-heard': nobody,
  'enrolment-heard': nobody,
  'enrolment-status-heard': nobody,
  'substitution-heard': nobody,
  'hand-over-heard': nobody,
  'need-heard': nobody,
  'outcome-heard': nobody,
  'reopening-heard': nobody,
  'decline-heard': nobody,
  'death-in-custody-heard': nobody,
};
