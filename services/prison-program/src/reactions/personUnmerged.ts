import { intakeEventTypes } from '@throughcare/contracts';
import { tellOfMerge } from '../domain/merge/telling.ts';
import { onHeard } from './onHeard.ts';

export const personUnmerged = onHeard({
  to: intakeEventTypes.personUnmerged,
  does: 'each record has its own again',
  decide: ({ data, event }, state) => tellOfMerge(state, data, event, 'unmerged'),
});
