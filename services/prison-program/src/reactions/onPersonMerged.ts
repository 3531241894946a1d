import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { tellOfMerge } from '../domain/merge/telling.ts';

export const onPersonMerged = reaction({
  to: intakeEventTypes.personMerged,
  does: 'the kept record takes over, the removed one forwards what it has',
  decide: ({ data, event }, state) => tellOfMerge(state, data, event, 'merged'),
});
