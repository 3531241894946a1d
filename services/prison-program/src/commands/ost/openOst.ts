import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { currentEpisode, isHeld } from '../../domain/custody/whereabouts.ts';
import { isOstClosed } from '../../domain/ost/statuses.ts';
import { mayActOn } from '../../domain/person/access.ts';

/** A person comes in on substitution treatment, which goes on, or is assessed for it here. */
export const openOst = command({
  name: 'open-ost',
  summary: 'Record that a person is on substitution treatment, or was assessed for it',
  path: '/people/{pathwayRef}/ost',
  by: ['PHC'],
  body: z.strictObject({ status: z.enum(['RECEIVED_ON_OST', 'ASSESSED']) }),
  shows: 'ost',
  creates: true,
  entity: (_input, context) => context.id('ost'),
  decide({ body }, state, context) {
    const no = mayActOn(state, context);
    if (no) return no;
    const current = currentEpisode(state);
    if (!current || !isHeld(current))
      return refuse.conflict('not-in-custody', 'The person is not in custody here.');
    const open = Object.values(state.osts).find((one) => !isOstClosed(one.status));
    if (open)
      return refuse.conflict('ost-already-open', 'A treatment is recorded already.', {
        ostId: open.id,
      });
    return [
      {
        type: 'ost-opened',
        ost: {
          id: context.id('ost'),
          stayId: current.id,
          prisonId: current.prisonId,
          status: body.status,
          plan: null,
          handOver: null,
          confirmed: null,
          changes: [{ to: body.status, step: context.step('PHC') }],
        },
      },
    ];
  },
});
