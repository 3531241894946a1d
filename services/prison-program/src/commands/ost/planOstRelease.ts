import { AnyInstant, OrgId } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { moveOstTo, ostFor } from '../../domain/ost/moving.ts';

/** No plan without a named prescriber and an appointment before the next dose is due. */
export const planOstRelease = command({
  name: 'plan-ost-release',
  summary: 'Name the community prescriber and the appointment before the next due dose',
  path: '/people/{pathwayRef}/ost/{ostId}/plan-release',
  by: ['PHC'],
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
  decide({ params, body }, state, context) {
    const ost = ostFor(state, params.ostId, context);
    if (isRefusal(ost)) return ost;
    if (body.appointmentAt > body.nextDueAt)
      return refuse.invalid(
        '/appointmentAt',
        'appointment-after-dose',
        'The appointment must not be later than the next due dose.',
      );
    return moveOstTo(ost, 'RELEASE_PLANNED', context, {
      plan: { ...body, step: context.step('PHC') },
    });
  },
});
