import type { Instant } from '@throughcare/contracts';
import { type Handlers, only, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Pause } from './state.ts';

export type PauseEvent =
  | { type: 'holder-paused'; id: string; of: Pause['of']; at: Instant }
  /** Outreach goes on; or what was held is over, and its end was told by itself. */
  | { type: 'holder-resumed'; id: string; of: Pause['of']; told: boolean };

export const pauseHandlers: Handlers<Pathway, PauseEvent> = {
  'holder-paused': (state, { id, of, at }) => ({
    ...state,
    pauses: put(state.pauses, id, { id, of, since: at }),
  }),
  'holder-resumed': (state, { id: over }) => ({
    ...state,
    pauses: only(state.pauses, (_pause, id) => id !== over),
  }),
};
