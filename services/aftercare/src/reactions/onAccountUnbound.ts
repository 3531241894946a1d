import { intakeEventTypes } from '@throughcare/contracts';
import { hearAccount } from '@throughcare/record';
import { reaction } from '../bind.ts';

export const onAccountUnbound = reaction({
  to: intakeEventTypes.accountUnbound,
  does: 'the account is the person’s own no longer, at once',
  decide: ({ data, event }, state) => hearAccount(state, data, event, true),
  latch: ({ data, event }, state) => hearAccount(state, data, event, true),
});
