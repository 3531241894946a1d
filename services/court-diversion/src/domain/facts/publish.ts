import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { HeardEvent } from './events.ts';

export const heardPublishers: Publishers<Pathway, HeardEvent> = {
  'fact-recorded': nobody,
  'referral-told': nobody,
};
