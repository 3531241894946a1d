import { AnyInstant, addHours } from '@throughcare/contracts';
import { isRefusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { notYet } from '../../domain/custody/gate.ts';
import { moveOstTo, ostFor } from '../../domain/ost/moving.ts';

/** Clinical detail that only the named prescriber may ask for; the event tells where and when, no more. */
export const handOverOst = command({
  name: 'hand-over-ost',
  summary: 'Hand substitution treatment over to the community prescriber',
  path: '/people/{pathwayRef}/ost/{ostId}/hand-over',
  by: ['PHC'],
  body: z.strictObject({
    medicine: z.enum(['METHADONE', 'BUPRENORPHINE', 'BUPRENORPHINE_NALOXONE', 'MORPHINE', 'OTHER']),
    doseMg: z.number().positive().max(1000).nullable(),
    lastDoseAt: AnyInstant,
    bridgingDays: z.int().min(0).max(31),
    document: z.enum(['SCRIPT', 'LETTER']),
    nextDueAt: AnyInstant.meta({ description: 'After the last dose and the bridging supply' }),
  }),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  decide({ params, body }, state, context) {
    const ost = ostFor(state, params.ostId, context);
    if (isRefusal(ost)) return ost;
    const early = notYet(body.lastDoseAt, '/lastDoseAt', context);
    if (early) return early;
    if (body.nextDueAt <= body.lastDoseAt)
      return refuse.invalid('/nextDueAt', 'dose-order', 'The next dose is due after the last one.');
    if (ost.plan && ost.plan.appointmentAt > body.nextDueAt)
      return refuse.conflict(
        'appointment-too-late',
        'The appointment is later than the next due dose; plan it again or bridge it.',
      );
    const { ostToleranceHours } = settingsFor(context.settings, { prison: ost.prisonId });
    const expectedBy = addHours(body.nextDueAt, ostToleranceHours);
    return moveOstTo(ost, 'HANDED_OVER', context, {
      handOver: { ...body, expectedBy, step: context.step('PHC') },
    });
  },
});
