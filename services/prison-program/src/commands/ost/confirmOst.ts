import { AnyInstant } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { notYet } from '../../domain/custody/gate.ts';
import { moveOstTo, ostFor } from '../../domain/ost/moving.ts';

/** After a suspected gap it is a resumption, whenever the dose was. */
export const confirmOst = command({
  name: 'confirm-ost',
  summary: 'Confirm the first dose in the community',
  path: '/people/{pathwayRef}/ost/{ostId}/confirm',
  by: ['PRESCRIBER', 'PHC'],
  body: z.strictObject({ firstDoseAt: AnyInstant }),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  decide({ params, body }, state, context) {
    const ost = ostFor(state, params.ostId, context);
    if (isRefusal(ost)) return ost;
    const early = notYet(body.firstDoseAt, '/firstDoseAt', context);
    if (early) return early;
    const to = ost.status === 'GAP_SUSPECTED' ? 'RESUMED' : 'CONFIRMED_COMMUNITY';
    return moveOstTo(ost, to, context, {
      confirmed: { firstDoseAt: body.firstDoseAt, step: context.step('PRESCRIBER', 'PHC') },
    });
  },
});
