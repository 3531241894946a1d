import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office } from '../../domain/access/relations.ts';
import { duplicateIsThere } from '../../domain/duplicate/preconditions.ts';
import { duplicateEntity } from '../../domain/duplicate/state.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** That they are one person is said by merging the two. */
export const settleDuplicate = command({
  name: 'settle-duplicate',
  summary: 'Say that two records which look like one person are of two',
  path: '/people/{pathwayRef}/duplicates/{duplicateId}/settle',
  by: each(['INTAKE', 'PRIVACY'], office),
  body: z.strictObject({ as: z.literal('ANOTHER') }),
  shows: 'duplicate',
  entity: ({ params }) => duplicateEntity(params.duplicateId),
  requires: [isThere, duplicateIsThere, ...stands],
  decide({ params: { duplicateId: otherRef } }, { duplicates }, context) {
    if (duplicates[otherRef]?.another) return [];
    return [{ type: 'duplicate-was-another', otherRef, done: done(context, 'INTAKE') }];
  },
});
