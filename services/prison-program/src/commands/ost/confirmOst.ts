import { AnyInstant } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofOst, prescribes } from '../../domain/access/relations.ts';
import { notYet } from '../../domain/custody/gate.ts';
import { moveOstTo } from '../../domain/ost/moving.ts';

/** After a suspected gap it is a resumption, whenever the dose was. */
export const confirmOst = command({
  name: 'confirm-ost',
  summary: 'Confirm the first dose in the community',
  path: '/people/{pathwayRef}/ost/{ostId}/confirm',
  by: { PRESCRIBER: prescribes, PHC: ofOst },
  body: z.strictObject({ firstDoseAt: AnyInstant }),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  requires: openRecord,
  decide({ params, body }, state, context) {
    const early = notYet(body.firstDoseAt, '/firstDoseAt', context);
    if (early) return early;
    const to =
      state.osts[params.ostId]?.status === 'GAP_SUSPECTED' ? 'RESUMED' : 'CONFIRMED_COMMUNITY';
    return moveOstTo(state, params.ostId, to, context, {
      confirmed: { firstDoseAt: body.firstDoseAt, step: context.step('PRESCRIBER', 'PHC') },
    });
  },
});
