import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { OutreachEvent } from './evolve.ts';

export const outreachPublishers: Publishers<Pathway, OutreachEvent> = {
  'death-heard': nobody,
  'stop-heard': nobody,
};
