import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { standingOf } from '../custody/standing.ts';
import { ownStays, releaseOf } from '../custody/state.ts';
import { needOf } from '../need/state.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { isMet } from './contactsFor.ts';
import type { WindowEvent } from './evolve.ts';
import { checkpointsOf, type OverdoseWindow, type WindowEnd, windowUntil } from './state.ts';

/** A confirmed release of a person with a known need opens the window, from the moment of the release. */
export function openWindows(
  state: Pathway,
  now: Instant,
  settings: AftercareSettings,
): WindowEvent[] {
  if (outreachOf(state) === 'STOPPED' || needOf(state.needs) !== 'KNOWN') return [];
  return ownStays(state).flatMap((stay): WindowEvent[] => {
    const standing = standingOf(state, stay, settings);
    const window = state.windows[stay.id];
    if (standing.is !== 'RELEASED' || isDeclined(state, stay.id)) return [];
    const { releasedAt: from } = standing;
    // Once the weeks of a release are over they stay so; another release from the same stay begins its own.
    const over = window?.closed?.reason === 'OVER' && window.from === from;
    if (over || window?.closed === null) return [];
    return now < windowUntil(from)
      ? [{ type: 'window-opened', windowId: stay.id, from, releaseId: stay.releaseId }]
      : [];
  });
}

/**
 * The release was told again with its moment put right: its weeks move. What has passed by the right days too and reads the
 * same stays as it was judged, so that nobody is alarmed twice.
 */
export function moveWindows(state: Pathway, now: Instant): WindowEvent[] {
  return openOnes(state).flatMap((window): WindowEvent[] => {
    const stay = state.custody[window.id];
    const release = stay && releaseOf(stay);
    if (release?.stage !== 'CONFIRMED' || release.releaseId !== window.releaseId) return [];
    const { releasedAt: from } = release;
    if (from === window.from) return [];
    const checkpoints = Object.fromEntries(
      checkpointsOf(from).flatMap((checkpoint) => {
        const judged = window.checkpoints[checkpoint.code];
        const stands = judged === (isMet(state, checkpoint) ? 'MET' : 'BREACHED');
        return judged && stands && now >= checkpoint.dueAt ? [[checkpoint.code, judged]] : [];
      }),
    );
    return [{ type: 'window-moved', windowId: window.id, from, checkpoints }];
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
    const reason = endOf(state, window, settings);
    return reason ? [{ type: 'window-closed', windowId: window.id, reason, at: now }] : [];
  });
}

function endOf(
  state: Pathway,
  window: OverdoseWindow,
  settings: AftercareSettings,
): WindowEnd | null {
  if (outreachOf(state) === 'STOPPED') return 'STOPPED';
  const stay = state.custody[window.id];
  const standing = stay && standingOf(state, stay, settings);
  if (standing?.is === 'RETURNED') return 'RETURNED';
  const release = stay && releaseOf(stay);
  if (stay?.voided || release?.stage !== 'CONFIRMED' || release.releasedAt !== window.from)
    return 'CORRECTED';
  if (pending(window).length === 0) return 'OVER';
  return isDeclined(state, window.id) ? 'DECLINED_BY_PERSON' : null;
}

/** The person does not want a partner after this release: nobody is to look for them. */
const isDeclined = ({ placements }: Pathway, windowId: string): boolean =>
  Boolean(placements[windowId]?.unwanted);

const openOnes = (state: Pathway) => inOrder(state.windows).filter(({ closed }) => closed === null);
const pending = ({ from, checkpoints }: OverdoseWindow) =>
  checkpointsOf(from).filter(({ code }) => checkpoints[code] === undefined);

/** When the next checkpoint is judged; null while nothing is, and once the weeks are over. */
export const checkpointDueAt = (state: Pathway, window: OverdoseWindow): Instant | null =>
  window.closed === null && outreachOf(state) === 'OPEN'
    ? (pending(window)[0]?.dueAt ?? null)
    : null;
