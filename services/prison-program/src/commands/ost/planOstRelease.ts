import { AnyInstant, OrgId } from '@throughcare/contracts';
import { farOff, now } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { findsPrescriber, ofOst } from '../../domain/access/relations.ts';
import { takenBack } from '../../domain/ost/holder.ts';
import { moveOstTo } from '../../domain/ost/moving.ts';

/**
 * No plan without a named prescriber and an appointment before the next dose is due. After a release that nobody could
 * prepare, the coordinator of the area may name one too.
 */
export const planOstRelease = command({
  name: 'plan-ost-release',
  summary: 'Name the community prescriber and the appointment before the next due dose',
  path: '/people/{pathwayRef}/ost/{ostId}/plan-release',
  by: { PHC: ofOst, COORD: findsPrescriber },
  body: z.strictObject({
    prescriberOrg: OrgId,
    appointmentAt: AnyInstant,
    nextDueAt: AnyInstant.meta({ description: 'When the first dose outside is due' }),
    sharing: z.enum(['CONSENT', 'STATUTE', 'VITAL_INTEREST']).meta({
      description: 'The ground on which the prescriber may see the hand-over',
    }),
  }),
  dates: {
    '/appointmentAt': {
      from: [now],
      to: [
        {
          is: 'the next due dose',
          code: 'appointment-after-dose',
          at: ({ body }) => body.nextDueAt,
        },
      ],
    },
    '/nextDueAt': { to: [farOff] },
  },
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  requires: openRecord,
  decide({ params, body }, state, context) {
    const planned = moveOstTo(state, params.ostId, 'RELEASE_PLANNED', context, {
      plan: { ...body, step: context.step('PHC', 'COORD') },
    });
    return Array.isArray(planned)
      ? [...takenBack(state.osts[params.ostId], body.prescriberOrg), ...planned]
      : planned;
  },
});
