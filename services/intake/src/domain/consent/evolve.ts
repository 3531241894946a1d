import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { Consent } from './state.ts';

export type ConsentEvent =
  | { readonly type: 'consent-recorded'; readonly consent: Consent }
  | {
      readonly type: 'consent-given';
      readonly consentId: string;
      readonly given: Pick<
        Consent,
        | 'method'
        | 'witness'
        | 'witnessRole'
        | 'checkedBy'
        | 'guardianId'
        | 'expiresAt'
        | 'provisionalUntil'
      >;
      readonly done: Done;
    }
  | { readonly type: 'consent-unanswered'; readonly consentId: string; readonly at: string }
  | {
      readonly type: 'consent-moved';
      readonly consentId: string;
      readonly to: 'REFUSED' | 'WITHDRAWN' | 'EXPIRED' | 'SUPERSEDED';
      readonly done: Done;
    };

export const consentHandlers: Handlers<Pathway, ConsentEvent> = {
  'consent-recorded': (state, { consent }) => ({
    ...state,
    consents: put(state.consents, consent.consentId, consent),
  }),
  'consent-given': (state, { consentId, given, done }) =>
    changed(state, consentId, ({ steps }) => ({
      ...given,
      steps: [...steps, { to: 'GIVEN', done }],
    })),
  'consent-unanswered': (state, { consentId, at }) =>
    changed(state, consentId, () => ({ unansweredAt: at })),
  'consent-moved': (state, { consentId, to, done }) =>
    changed(state, consentId, ({ steps }) => ({ steps: [...steps, { to, done }] })),
};

const changed = (
  state: Pathway,
  consentId: string,
  change: (consent: Consent) => Partial<Consent>,
): Pathway => ({ ...state, consents: amend(state.consents, consentId, change) });
