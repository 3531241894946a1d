import { amend, type Handlers } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { PlanEvent } from './events.ts';
import type { Plan } from './state.ts';

export const planHandlers: Handlers<PathwayState, PlanEvent> = {
  'release-date-noted': (state, { episodeId, date }) =>
    changed(state, episodeId, ({ dates }) => ({ dates: [...dates, date] })),
  'plan-started': (state, { episodeId, area, step }) =>
    changed(state, episodeId, (plan) => ({
      started: plan.started ?? step,
      area: area ?? plan.area,
    })),
  'pack-item-noted': (state, { episodeId, item, entry }) =>
    changed(state, episodeId, ({ pack }) => ({ pack: { ...pack, [item]: entry } })),
  'plan-ready': (state, { episodeId, step }) => changed(state, episodeId, () => ({ ready: step })),
  'pack-issued': (state, { episodeId, packId, step }) =>
    changed(state, episodeId, () => ({ issued: { packId, step } })),
};

const changed = (
  state: PathwayState,
  episodeId: string,
  change: (plan: Plan) => Partial<Plan>,
): PathwayState => ({
  ...state,
  episodes: amend(state.episodes, episodeId, ({ plan }) => ({
    plan: { ...plan, ...change(plan) },
  })),
});
