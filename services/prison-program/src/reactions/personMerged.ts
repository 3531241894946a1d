import { intakeEventTypes } from '@throughcare/contracts';
import { tellOfMerge } from '../domain/merge/telling.ts';
import { onHeard } from './onHeard.ts';

export const personMerged = onHeard({
  to: intakeEventTypes.personMerged,
  does: 'the kept record takes over, the removed one forwards what it has',
  decide: ({ data, event }, state) => tellOfMerge(state, data, event, 'merged'),
});
