import type { Instant } from '@throughcare/contracts';
import { type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { joinNeeds, type NeedSource } from './state.ts';

export type NeedEvent = {
  type: 'need-heard';
  /** What it was learned from: a screening, an order, an enrolment. */
  id: string;
  source: NeedSource;
  need: 'KNOWN' | 'NONE';
  at: Instant;
  /** The stay in which a prison began the programme that shows it. */
  stayId?: string | undefined;
};

export const needHandlers: Handlers<Pathway, NeedEvent> = {
  'need-heard': (state, { id, source, need, at, stayId = null }) => {
    const heard = { id, source, need, at, stayId, first: { ref: state.ref, at } };
    const known = state.needs[id];
    return { ...state, needs: put(state.needs, id, known ? joinNeeds(heard, known) : heard) };
  },
};
