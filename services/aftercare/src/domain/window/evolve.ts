import type { Instant, OverdoseCheckpoint } from '@throughcare/contracts';
import type { Handlers } from '@throughcare/record';
import { amend, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { nextDoseOf } from './nextDose.ts';
import type { OverdoseWindow, Weeks, WindowEnd } from './state.ts';

export type WindowEvent =
  | { type: 'window-opened'; windowId: string; from: Instant; releaseId: string | null }
  /** The same release was told with another moment; what is judged alike by it stays judged. */
  | { type: 'window-moved'; windowId: string; from: Instant; checkpoints: Weeks['checkpoints'] }
  | {
      type: 'checkpoint-passed';
      windowId: string;
      code: OverdoseCheckpoint;
      dueAt: Instant;
      met: boolean;
    }
  | { type: 'window-closed'; windowId: string; reason: WindowEnd; at: Instant };

/** A release that never was has no history; what was judged after any other stays. */
const before = ({ earlier, from, checkpoints, closed }: OverdoseWindow): readonly Weeks[] =>
  closed?.reason === 'CORRECTED' ? earlier : [...earlier, { from, checkpoints, closed }];

export const windowHandlers: Handlers<Pathway, WindowEvent> = {
  'window-opened': (state, { windowId: id, from, releaseId }) => {
    const known = state.windows[id];
    const goesOn = known?.from === from;
    const window: OverdoseWindow = {
      id,
      releaseId,
      from,
      checkpoints: goesOn ? known.checkpoints : {},
      closed: null,
      earlier: known ? (goesOn ? known.earlier : before(known)) : [],
    };
    return { ...state, windows: put(state.windows, id, window) };
  },
  'window-moved': (state, { windowId, from, checkpoints }) => ({
    ...state,
    windows: amend(state.windows, windowId, { from, checkpoints }),
  }),
  'checkpoint-passed': (state, { windowId, code, met }) => ({
    ...state,
    windows: amend(state.windows, windowId, {
      checkpoints: {
        ...state.windows[windowId]?.checkpoints,
        [code]: met ? 'MET' : 'BREACHED',
      },
    }),
  }),
  'window-closed': (state, { windowId, reason, at }) => ({
    ...state,
    windows: amend(state.windows, windowId, ({ from }) => ({
      closed: { at, reason, nextDose: nextDoseOf(state, from) },
    })),
  }),
};
