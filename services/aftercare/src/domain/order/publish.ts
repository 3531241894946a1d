import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { OrderEvent } from './evolve.ts';

export const orderPublishers: Publishers<Pathway, OrderEvent> = {
  'order-heard': nobody,
  'completion-hearing-heard': nobody,
  'place-request-heard': nobody,
  'place-withdrawal-heard': nobody,
  'written-place-heard': nobody,
  'enquiry-heard': nobody,
};
