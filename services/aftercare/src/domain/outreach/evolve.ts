import type { Instant } from '@throughcare/contracts';
import { earlierOf, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { type DeathReport, type StopKind, stopId } from './state.ts';

export type OutreachEvent =
  | {
      type: 'death-heard';
      reportId: string;
      step: 'reported' | 'verified' | 'retracted';
      told: Instant;
    }
  | { type: 'stop-heard'; stop: StopKind; at: Instant; stayId: string | null; told: Instant };

export const outreachHandlers: Handlers<Pathway, OutreachEvent> = {
  'death-heard': (state, { reportId: id, step, told }) => {
    const first = { ref: state.ref, at: told };
    const unheard = { id, first, reported: false, verified: false, retracted: false };
    const report: DeathReport = state.deaths[id] ?? unheard;
    const next = { ...report, first: earlierOf(report.first, first), [step]: true };
    return { ...state, deaths: put(state.deaths, id, next) };
  },
  'stop-heard': (state, { stop: kind, at, stayId, told }) => {
    const id = stopId(state.ref, kind, at);
    const first = state.stops[id]?.first ?? { ref: state.ref, at: told };
    return { ...state, stops: put(state.stops, id, { id, first, kind, at, stayId }) };
  },
};
