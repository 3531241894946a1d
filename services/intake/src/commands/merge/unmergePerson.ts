import { PathwayRef } from '@throughcare/contracts';
import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office } from '../../domain/access/relations.ts';
import { isMergeBusy, isReturning } from '../../domain/merge/busy.ts';
import { isNotMerged, isThere } from '../../domain/pathway/preconditions.ts';
import { personEntity } from '../../domain/person/view.ts';

/** What came with the removed record goes back; what was made here since is put on a list for a person to decide. */
export const unmergePerson = command({
  name: 'unmerge-person',
  summary: 'Undo a merge: the two are two people',
  path: '/people/{pathwayRef}/unmerge',
  by: each(['INTAKE', 'PRIVACY'], office),
  body: z.strictObject({ removedRef: PathwayRef }),
  shows: 'person',
  entity: () => personEntity,
  requires: [isThere, isNotMerged],
  decide({ body }, state) {
    const { removedRef } = body;
    if (isReturning(state, removedRef)) return [];
    const merge = state.merges.absorbed[removedRef];
    if (!merge) return refuse.conflict('not-merged', 'That record was not taken up into this one.');
    if (isMergeBusy(state))
      return refuse.conflict('merge-under-way', 'This record is being merged; try again later.');
    return [{ type: 'unmerge-told', role: 'KEPT', other: removedRef, nth: merge.nth }];
  },
});
