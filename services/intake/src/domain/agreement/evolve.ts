import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { Agreement } from './state.ts';

export type AgreementEvent =
  | { readonly type: 'agreement-recorded'; readonly agreement: Agreement }
  | { readonly type: 'agreement-withdrawn'; readonly agreementId: string; readonly done: Done };

export const agreementHandlers: Handlers<Pathway, AgreementEvent> = {
  'agreement-recorded': (state, { agreement }) => ({
    ...state,
    agreements: put(state.agreements, agreement.agreementId, agreement),
  }),
  'agreement-withdrawn': (state, { agreementId, done }) => ({
    ...state,
    agreements: amend(state.agreements, agreementId, { withdrawn: done }),
  }),
};
