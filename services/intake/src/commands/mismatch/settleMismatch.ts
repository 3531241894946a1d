import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office } from '../../domain/access/relations.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import { mismatchIsThere, mismatchOf } from '../../domain/mismatch/preconditions.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { personOf } from '../../domain/person/personOf.ts';
import { done } from '../../domain/step/done.ts';

/**
 * The same person: whoever said so counts as having said it right. The numbers that came with it are added by
 * `add-identifier`, which finds out whether another record has one of them.
 */
export const settleMismatch = command({
  name: 'settle-mismatch',
  summary: 'Say whether a number under another name or date of birth means this person',
  path: '/people/{pathwayRef}/mismatches/{mismatchId}/settle',
  by: each(['INTAKE', 'PRIVACY'], office),
  body: z.strictObject({ as: z.enum(['SAME', 'ANOTHER']) }),
  shows: 'mismatch',
  entity: ({ params }) => params.mismatchId,
  requires: [isThere, mismatchIsThere, ...stands],
  decide({ params, body: { as } }, state, context) {
    const { mismatchId, party, settled } = mismatchOf(state, params);
    if (settled?.as === as) return [];
    if (settled) return refuse.conflict('already-settled', 'It was decided already.');
    const introduction = personOf(state)?.introducedBy[party];
    const events: IntakeEvent[] = [
      { type: 'mismatch-settled', mismatchId, settled: { as, done: done(context, 'INTAKE') } },
    ];
    if (as === 'ANOTHER' || !introduction) return events;
    const agreed = { ...introduction, agrees: true };
    return [...events, { type: 'person-introduced', by: party, introduction: agreed }];
  },
});
