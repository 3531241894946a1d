import { AnyInstant, addHours } from '@throughcare/contracts';
import { farOff, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofOst } from '../../domain/access/relations.ts';
import { happened } from '../../domain/custody/gate.ts';
import { Medicine } from '../../domain/ost/medicines.ts';
import { moveOstTo } from '../../domain/ost/moving.ts';
import { doseInStay } from '../../domain/plan/openStay.ts';

/** Clinical detail that only the named prescriber may ask for; the event tells where and when, no more. */
export const handOverOst = command({
  name: 'hand-over-ost',
  summary: 'Hand substitution treatment over to the community prescriber',
  path: '/people/{pathwayRef}/ost/{ostId}/hand-over',
  by: { PHC: ofOst },
  body: z.strictObject({
    medicine: Medicine,
    doseMg: z.number().positive().max(1000).nullable(),
    lastDoseAt: AnyInstant,
    bridgingDays: z.int().min(0).max(31),
    document: z.enum(['SCRIPT', 'LETTER']),
    nextDueAt: AnyInstant.meta({ description: 'After the last dose and the bridging supply' }),
  }),
  dates: {
    '/lastDoseAt': { ...happened, from: [doseInStay] },
    '/nextDueAt': {
      after: [{ is: 'the last dose', code: 'dose-order', at: ({ body }) => body.lastDoseAt }],
      to: [farOff],
    },
  },
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  requires: openRecord,
  decide({ params, body }, state, context) {
    const ost = state.osts[params.ostId];
    if (ost?.plan && ost.plan.appointmentAt > body.nextDueAt)
      return refuse.conflict(
        'appointment-too-late',
        'The appointment is later than the next due dose; plan it again or bridge it.',
      );
    const { ostToleranceHours } = settingsFor(
      context.settings,
      ost ? { prison: ost.prisonId } : {},
    );
    const expectedBy = addHours(body.nextDueAt, ostToleranceHours);
    return moveOstTo(state, params.ostId, 'HANDED_OVER', context, {
      handOver: { ...body, expectedBy, step: context.step('PHC') },
    });
  },
});
