import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { AgreementEvent } from './evolve.ts';

/** A word on an order is between the person and the court. */
export const agreementPublishers: Publishers<Pathway, AgreementEvent> = {
  'agreement-recorded': nobody,
  'agreement-withdrawn': nobody,
};
