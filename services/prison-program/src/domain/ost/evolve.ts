import { amend, type Handlers, put } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent } from './events.ts';

export const ostHandlers: Handlers<PathwayState, OstEvent> = {
  'ost-opened': (state, { ost }) => ({ ...state, osts: put(state.osts, ost.id, ost) }),
  'ost-moved': (state, { ostId, to, step, details }) => ({
    ...state,
    osts: amend(state.osts, ostId, ({ changes }) => ({
      status: to,
      changes: [...changes, { to, step }],
      ...details,
    })),
  }),
};
