import { PathwayRef } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { isMergeBusy } from '../../domain/merge/state.ts';
import { personCommand } from '../../domain/person/personCommand.ts';
import { personEntity } from '../../domain/person/view.ts';
import { done } from '../../domain/step/done.ts';

/** What came with the removed record goes back; what was made here since is put on a list for a person to decide. */
export const unmergePerson = personCommand('always')({
  name: 'unmerge-person',
  summary: 'Undo a merge: the two are two people',
  path: '/people/{pathwayRef}/unmerge',
  by: ['INTAKE', 'PRIVACY'],
  body: z.strictObject({ removedRef: PathwayRef }),
  shows: 'person',
  entity: () => personEntity,
  decide({ body }, { merge }, context) {
    const { removedRef } = body;
    if (merge.returning === removedRef) return [];
    if (!merge.absorbed[removedRef])
      return refuse.conflict('not-merged', 'That record was not taken up into this one.');
    if (isMergeBusy(merge))
      return refuse.conflict('merge-under-way', 'This record is being merged; try again later.');
    return [{ type: 'unmerge-begun', removedRef, done: done(context, 'INTAKE') }];
  },
});
