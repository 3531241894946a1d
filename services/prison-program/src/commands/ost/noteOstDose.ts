import { AnyInstant, addCalendarDays } from '@throughcare/contracts';
import { zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { type OnPathway, openRecord } from '../../domain/access/preconditions.ts';
import { ofOst } from '../../domain/access/relations.ts';
import { happened } from '../../domain/custody/gate.ts';
import { Medicine, medicines } from '../../domain/ost/medicines.ts';
import { isOnTreatment } from '../../domain/ost/watch.ts';
import { doseInStay } from '../../domain/plan/openStay.ts';

const onTreatment: OnPathway<{ readonly ostId: string }> = {
  kind: 'conflict',
  code: 'not-on-treatment',
  detail: 'No dose is given in this treatment.',
  lacks({ osts }, { params }) {
    const ost = osts[params.ostId];
    return ost === undefined || isOnTreatment(ost) ? null : { state: ost.status };
  },
};

/** Before a release or, where nobody knew of it, after: from it follows when the next dose is due outside. */
export const noteOstDose = command({
  name: 'note-ost-dose',
  summary: 'Note the last dose given inside, and for how many days the person has more with them',
  path: '/people/{pathwayRef}/ost/{ostId}/last-dose',
  by: { PHC: ofOst },
  body: z.strictObject({
    medicine: Medicine,
    at: AnyInstant,
    everyDays: z
      .int()
      .min(1)
      .max(31)
      .exactOptional()
      .meta({ description: 'Days from one dose to the next, where it is not the usual' }),
    bridgingDays: z.int().min(0).max(31).default(0),
  }),
  dates: { '/at': { ...happened, from: [doseInStay] } },
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  requires: [...openRecord, onTreatment],
  decide({ params, body }, { osts }, context) {
    const { medicine, at, bridgingDays } = body;
    const everyDays = body.everyDays ?? medicines[medicine].doseEveryDays;
    const zone = zoneOf(context.settings, osts[params.ostId]?.prisonId);
    const nextAt = addCalendarDays(at, everyDays + bridgingDays, zone);
    const dose = { medicine, at, everyDays, bridgingDays, nextAt, step: context.step('PHC') };
    return [{ type: 'ost-dose-noted', ostId: params.ostId, dose }];
  },
});
