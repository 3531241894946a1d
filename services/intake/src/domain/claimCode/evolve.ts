import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { ClaimCode } from './state.ts';

export type ClaimCodeEvent =
  | { readonly type: 'claim-code-issued'; readonly code: ClaimCode }
  | {
      readonly type: 'claim-code-redeemed';
      readonly claimCodeId: string;
      readonly consentId: string;
      readonly done: Done;
    }
  | { readonly type: 'claim-code-voided'; readonly claimCodeId: string; readonly done: Done };

export const claimCodeHandlers: Handlers<Pathway, ClaimCodeEvent> = {
  'claim-code-issued': (state, { code }) => ({
    ...state,
    claimCodes: put(state.claimCodes, code.claimCodeId, code),
  }),
  'claim-code-redeemed': (state, { claimCodeId, consentId, done }) =>
    changed(state, claimCodeId, { redeemed: done, consentId }),
  'claim-code-voided': (state, { claimCodeId, done }) =>
    changed(state, claimCodeId, { voided: done }),
};

const changed = (state: Pathway, claimCodeId: string, change: Partial<ClaimCode>): Pathway => ({
  ...state,
  claimCodes: amend(state.claimCodes, claimCodeId, change),
});
