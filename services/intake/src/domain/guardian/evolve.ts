import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { Guardian } from './state.ts';

export type GuardianEvent =
  | { readonly type: 'guardian-recorded'; readonly guardian: Guardian }
  | { readonly type: 'guardian-ended'; readonly guardianId: string; readonly done: Done };

export const guardianHandlers: Handlers<Pathway, GuardianEvent> = {
  'guardian-recorded': (state, { guardian }) => ({
    ...state,
    guardians: put(state.guardians, guardian.guardianId, guardian),
  }),
  'guardian-ended': (state, { guardianId, done }) => ({
    ...state,
    guardians: amend(state.guardians, guardianId, { ended: done }),
  }),
};
