import { addDays, type Instant, overdoseCheckpoints } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { standingOf } from '../custody/standing.ts';
import { releaseOf } from '../custody/state.ts';
import { needOf } from '../need/state.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import type { WindowEvent } from './evolve.ts';
import { isMet } from './isMet.ts';
import { checkpointsOf, type OverdoseWindow, type WindowEnd } from './state.ts';

const windowDays = 28;

/** A confirmed release of a person with a known need opens the window, from the moment of the release. */
export function openWindows(
  state: Pathway,
  now: Instant,
  settings: AftercareSettings,
): WindowEvent[] {
  if (outreachOf(state) === 'STOPPED' || needOf(state.needs) !== 'KNOWN') return [];
  return inOrder(state.custody).flatMap((stay): WindowEvent[] => {
    const standing = standingOf(state, stay, now, settings);
    const window = state.windows[stay.id];
    const mayOpen = !window || (window.closed !== null && window.closed.reason !== 'OVER');
    if (standing.is !== 'RELEASED' || !mayOpen) return [];
    const until = addDays(standing.releasedAt, windowDays);
    return now < until
      ? [{ type: 'window-opened', windowId: stay.id, from: standing.releasedAt }]
      : [];
  });
}

/** Checkpoints that had passed before the confirmation fire with it. A reported death holds them back. */
export function passCheckpoints(state: Pathway, now: Instant): WindowEvent[] {
  if (outreachOf(state) !== 'OPEN') return [];
  return openOnes(state).flatMap((window) =>
    pending(window)
      .filter(({ dueAt }) => now >= dueAt)
      .map((checkpoint) => ({
        type: 'checkpoint-passed',
        windowId: window.id,
        code: checkpoint.code,
        dueAt: checkpoint.dueAt,
        met: isMet(state, checkpoint),
      })),
  );
}

export function closeWindows(
  state: Pathway,
  now: Instant,
  settings: AftercareSettings,
): WindowEvent[] {
  return openOnes(state).flatMap((window): WindowEvent[] => {
    const reason = endOf(state, window, now, settings);
    return reason ? [{ type: 'window-closed', windowId: window.id, reason, at: now }] : [];
  });
}

function endOf(
  state: Pathway,
  window: OverdoseWindow,
  now: Instant,
  settings: AftercareSettings,
): WindowEnd | null {
  if (outreachOf(state) === 'STOPPED') return 'STOPPED';
  const stay = state.custody[window.id];
  const standing = stay && standingOf(state, stay, now, settings);
  if (standing?.is === 'RETURNED') return 'RETURNED';
  const release = stay && releaseOf(stay);
  if (release?.stage !== 'CONFIRMED' || release.releasedAt !== window.from) return 'CORRECTED';
  return pending(window).length === 0 ? 'OVER' : null;
}

const openOnes = (state: Pathway) => inOrder(state.windows).filter(({ closed }) => closed === null);
const pending = ({ from, checkpoints }: OverdoseWindow) =>
  checkpointsOf(from).filter(({ code }) => checkpoints[code] === undefined);

export const windowsDueAt = (state: Pathway): readonly (Instant | null)[] =>
  outreachOf(state) === 'OPEN'
    ? openOnes(state).map((window) => pending(window)[0]?.dueAt ?? null)
    : [];

/** When the window of a release that began then is over. */
export const windowUntil = (from: Instant): Instant =>
  addDays(from, (overdoseCheckpoints.at(-1)?.hours ?? windowDays * 24) / 24);
