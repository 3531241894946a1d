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
  'ost-given': (state, { ostId, step }) => ({
    ...state,
    osts: amend(state.osts, ostId, ({ changes }) => ({
      status: 'ENDED' as const,
      watch: null,
      changes: [...changes, { to: 'ENDED' as const, step }],
    })),
  }),
  'ost-dose-noted': (state, { ostId, dose }) => ({
    ...state,
    osts: amend(state.osts, ostId, { lastDose: dose }),
  }),
  'ost-watch-opened': (state, { ostId, watch }) => ({
    ...state,
    osts: amend(state.osts, ostId, { watch }),
  }),
  'ost-gap-told': (state, { ostId, told, step }) => ({
    ...state,
    osts: amend(state.osts, ostId, ({ changes, status, watch }) => ({
      ...(status !== 'GAP_SUSPECTED' && {
        status: 'GAP_SUSPECTED' as const,
        changes: [...changes, { to: 'GAP_SUSPECTED' as const, step }],
      }),
      watch: watch && { ...watch, told },
    })),
  }),
  'ost-prescriber-told': (state, { ostId, about, at }) => ({
    ...state,
    osts: amend(state.osts, ostId, {
      told: about === 'RESUMED' ? null : { word: about, at, cleared: false },
    }),
  }),
  'ost-ended-cleared': (state, { ostId }) => ({
    ...state,
    osts: amend(state.osts, ostId, ({ told }) => ({ told: told && { ...told, cleared: true } })),
  }),
  'ost-hand-over-taken-back': (state, { ostId }) => ({
    ...state,
    osts: amend(state.osts, ostId, { told: null }),
  }),
  'ost-watch-ended': (state, { ostId }) => ({
    ...state,
    osts: amend(state.osts, ostId, { watch: null }),
  }),
};
