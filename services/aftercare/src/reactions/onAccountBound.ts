import { intakeEventTypes } from '@throughcare/contracts';
import { hearAccount } from '@throughcare/record';
import { reaction } from '../bind.ts';

export const onAccountBound = reaction({
  to: intakeEventTypes.accountBound,
  does: 'the account is the person’s own here',
  decide: ({ data, event }, state) => hearAccount(state, data, event, false),
});
