import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { SuspensionEvent } from './events.ts';

export const suspensionHandlers: Handlers<Pathway, SuspensionEvent> = {
  suspended: changes(({ suspensions }, { suspension }) => ({
    suspensions: [...suspensions, suspension],
  })),
  'suspension-lifted': changes(({ suspensions }, { until, done: lifted }) => ({
    suspensions: suspensions.map((one) => (one.until === null ? { ...one, until, lifted } : one)),
  })),
};
