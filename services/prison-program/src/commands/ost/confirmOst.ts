import { AnyInstant } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofOst, prescribes } from '../../domain/access/relations.ts';
import { happened } from '../../domain/custody/gate.ts';
import { endWatch } from '../../domain/ost/moving.ts';

/** After a suspected gap it is a resumption, whenever the dose was. Where nothing was handed over it is a first word too. */
export const confirmOst = command({
  name: 'confirm-ost',
  summary: 'Confirm the first dose in the community',
  path: '/people/{pathwayRef}/ost/{ostId}/confirm',
  by: { PRESCRIBER: prescribes, PHC: ofOst },
  body: z.strictObject({ firstDoseAt: AnyInstant }),
  dates: {
    '/firstDoseAt': {
      ...happened,
      from: [
        {
          is: 'when the person left',
          code: 'dose-before-release',
          at: ({ state, params }) => state.osts[params.ostId]?.watch?.since ?? null,
        },
      ],
    },
  },
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  requires: openRecord,
  decide({ params, body }, state, context) {
    const ost = state.osts[params.ostId];
    const to = ost?.status === 'GAP_SUSPECTED' ? 'RESUMED' : 'CONFIRMED_COMMUNITY';
    const step = context.step('PRESCRIBER', 'PHC');
    return endWatch(state, params.ostId, to, context, {
      confirmed: { firstDoseAt: body.firstDoseAt, step },
    });
  },
});
