import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { tellOfMerge } from '../domain/merge/telling.ts';

export const onPersonUnmerged = reaction({
  to: intakeEventTypes.personUnmerged,
  does: 'each record has its own again',
  decide: ({ data, event }, state) => tellOfMerge(state, data, event, 'unmerged'),
});
