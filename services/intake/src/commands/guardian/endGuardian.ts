import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsOrder, holdsStay, introduced, office } from '../../domain/access/relations.ts';
import { guardianIsThere, guardianOf } from '../../domain/guardian/preconditions.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** Another court's word, or the eighteenth birthday. What the guardian consented to stands until it is withdrawn. */
export const endGuardian = command({
  name: 'end-guardian',
  summary: 'Record that a guardian acts for the person no more',
  path: '/people/{pathwayRef}/guardians/{guardianId}/end',
  by: {
    INTAKE: office,
    ...each(['DCC', 'PROB'], holdsOrder, introduced),
    ...each(['PCM', 'PHC'], holdsStay, introduced),
  },
  body: z.strictObject({}),
  shows: 'guardian',
  entity: ({ params }) => params.guardianId,
  always: true,
  isDone: ({ params }, { guardians }) => guardians[params.guardianId]?.ended != null,
  requires: [isThere, guardianIsThere, ...stands],
  decide({ params }, state, context) {
    const { guardianId, ended } = guardianOf(state, params);
    return ended === null ? [{ type: 'guardian-ended', guardianId, done: done(context) }] : [];
  },
});
