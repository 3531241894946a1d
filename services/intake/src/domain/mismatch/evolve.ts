import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Mismatch } from './state.ts';

export type MismatchEvent =
  | { readonly type: 'mismatch-found'; readonly mismatch: Mismatch }
  | {
      readonly type: 'mismatch-settled';
      readonly mismatchId: string;
      readonly settled: NonNullable<Mismatch['settled']>;
    };

export const mismatchHandlers: Handlers<Pathway, MismatchEvent> = {
  'mismatch-found': (state, { mismatch }) => ({
    ...state,
    mismatches: put(state.mismatches, mismatch.mismatchId, mismatch),
  }),
  'mismatch-settled': (state, { mismatchId, settled }) => ({
    ...state,
    mismatches: amend(state.mismatches, mismatchId, { settled }),
  }),
};
