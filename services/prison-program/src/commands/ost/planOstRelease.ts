import { AnyInstant, OrgId } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofOst } from '../../domain/access/relations.ts';
import { moveOstTo } from '../../domain/ost/moving.ts';

/** No plan without a named prescriber and an appointment before the next dose is due. */
export const planOstRelease = command({
  name: 'plan-ost-release',
  summary: 'Name the community prescriber and the appointment before the next due dose',
  path: '/people/{pathwayRef}/ost/{ostId}/plan-release',
  by: { PHC: ofOst },
  body: z.strictObject({
    prescriberOrg: OrgId,
    appointmentAt: AnyInstant,
    nextDueAt: AnyInstant.meta({ description: 'When the first dose outside is due' }),
    sharing: z.enum(['CONSENT', 'STATUTE', 'VITAL_INTEREST']).meta({
      description: 'The ground on which the prescriber may see the hand-over',
    }),
  }),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  requires: openRecord,
  decide({ params, body }, state, context) {
    if (body.appointmentAt > body.nextDueAt)
      return refuse.invalid(
        '/appointmentAt',
        'appointment-after-dose',
        'The appointment must not be later than the next due dose.',
      );
    return moveOstTo(state, params.ostId, 'RELEASE_PLANNED', context, {
      plan: { ...body, step: context.step('PHC') },
    });
  },
});
