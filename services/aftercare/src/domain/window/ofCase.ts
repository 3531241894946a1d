import type { Instant } from '@throughcare/contracts';
import type { Case } from '../case/state.ts';
import type { Pathway } from '../pathway/state.ts';
import {
  contactStandings,
  gateOf,
  inReachStanding,
  naloxoneStanding,
  nextDoseStanding,
  type Standing,
} from './standing.ts';

/** What is watched around the release that a case is for, also before the gate. */
export type WatchOfCase = {
  readonly window: { windowId: string | null; checkpoints: Standing[] } | null;
  readonly naloxoneDue: Standing | null;
  readonly nextDose: Standing | null;
};

export function watchOfCase(state: Pathway, { placementId: id }: Case, now: Instant): WatchOfCase {
  const stay = state.custody[id];
  const gate = stay && gateOf(stay);
  const window = state.windows[id];
  if (!gate || (window && !gate.out)) {
    // Nothing is expected, or the release was taken back.
    return { window: null, naloxoneDue: null, nextDose: null };
  }
  const weeks = window ?? { from: gate.at, checkpoints: {}, closed: null };
  return {
    window: {
      windowId: window ? id : null,
      checkpoints: [
        inReachStanding(state, id, window ? { at: window.from, out: true } : gate, now),
        ...(gate.out ? contactStandings(state, weeks, now) : []),
      ],
    },
    naloxoneDue: naloxoneStanding(state, id, weeks, now),
    nextDose: nextDoseStanding(state, weeks, now),
  };
}
