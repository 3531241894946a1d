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
};

export const needHandlers: Handlers<Pathway, NeedEvent> = {
  'need-heard': (state, { id, source, need, at }) => {
    const heard = { id, source, need, at, first: { ref: state.ref, at } };
    const known = state.needs[id];
    return { ...state, needs: put(state.needs, id, known ? joinNeeds(heard, known) : heard) };
  },
};
