import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { DeathReport } from './state.ts';

export type DeathEvent =
  | { readonly type: 'death-reported'; readonly report: DeathReport }
  | { readonly type: 'death-verified'; readonly reportId: string; readonly done: Done }
  | { readonly type: 'death-retracted'; readonly reportId: string; readonly done: Done };

export const deathHandlers: Handlers<Pathway, DeathEvent> = {
  'death-reported': (state, { report }) => ({
    ...state,
    deaths: put(state.deaths, report.reportId, report),
  }),
  'death-verified': (state, { reportId, done }) => ({
    ...state,
    deaths: amend(state.deaths, reportId, { verified: done }),
  }),
  'death-retracted': (state, { reportId, done }) => ({
    ...state,
    deaths: amend(state.deaths, reportId, { retracted: done }),
  }),
};
