import type { Instant, OverdoseCheckpoint } from '@throughcare/contracts';
import type { Handlers } from '@throughcare/record';
import { amend, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { WindowEnd } from './state.ts';

export type WindowEvent =
  | { type: 'window-opened'; windowId: string; from: Instant }
  | {
      type: 'checkpoint-passed';
      windowId: string;
      code: OverdoseCheckpoint;
      dueAt: Instant;
      met: boolean;
    }
  | { type: 'window-closed'; windowId: string; reason: WindowEnd; at: Instant };

export const windowHandlers: Handlers<Pathway, WindowEvent> = {
  'window-opened': (state, { windowId: id, from }) => {
    const before = state.windows[id];
    const checkpoints = before?.from === from ? before.checkpoints : {};
    return {
      ...state,
      windows: put(state.windows, id, { id, from, checkpoints, closed: null }),
    };
  },
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
    windows: amend(state.windows, windowId, { closed: { at, reason } }),
  }),
};
