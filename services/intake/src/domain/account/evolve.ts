import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { AccountCode, Binding } from './state.ts';

export type AccountEvent =
  | { readonly type: 'account-code-issued'; readonly code: AccountCode }
  | { readonly type: 'account-code-voided'; readonly accountCodeId: string; readonly done: Done }
  | { readonly type: 'account-bound'; readonly binding: Binding }
  | { readonly type: 'account-unbound'; readonly bindingId: string; readonly done: Done };

export const accountHandlers: Handlers<Pathway, AccountEvent> = {
  'account-code-issued': (state, { code }) => ({
    ...state,
    accountCodes: put(state.accountCodes, code.accountCodeId, code),
  }),
  'account-code-voided': (state, { accountCodeId, done }) => ({
    ...state,
    accountCodes: amend(state.accountCodes, accountCodeId, { voided: done }),
  }),
  'account-bound': (state, { binding }) => ({
    ...state,
    accounts: put(state.accounts, binding.bindingId, binding),
    accountCodes: amend(state.accountCodes, binding.accountCodeId, { used: binding.bound }),
  }),
  'account-unbound': (state, { bindingId, done }) => ({
    ...state,
    accounts: amend(state.accounts, bindingId, { unbound: done }),
  }),
};
