import { type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { HeardEvent } from './events.ts';
import { withFacts } from './withFacts.ts';

export const heardHandlers: Handlers<Pathway, HeardEvent> = {
  'fact-recorded': (state, { fact }) => withFacts(state, put(state.facts, fact.id, fact)),
  'referral-told': (state, { referral }) => ({
    ...state,
    referrals: put(state.referrals, referral.id, referral),
  }),
};
