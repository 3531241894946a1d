import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { Duplicate } from './state.ts';

export type DuplicateEvent =
  | { readonly type: 'duplicate-found'; readonly duplicate: Duplicate }
  | { readonly type: 'duplicate-was-another'; readonly otherRef: string; readonly done: Done };

export const duplicateHandlers: Handlers<Pathway, DuplicateEvent> = {
  'duplicate-found': (state, { duplicate }) => ({
    ...state,
    duplicates: put(state.duplicates, duplicate.otherRef, duplicate),
  }),
  'duplicate-was-another': (state, { otherRef, done }) => ({
    ...state,
    duplicates: amend(state.duplicates, otherRef, { another: done }),
  }),
};
