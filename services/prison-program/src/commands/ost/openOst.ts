import { z } from 'zod';
import { command } from '../../bind.ts';
import { isInCustody, type OnPathway, openRecord } from '../../domain/access/preconditions.ts';
import { ofPerson } from '../../domain/access/relations.ts';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';
import { isOstClosed } from '../../domain/ost/statuses.ts';

/** There is never a second open treatment of one person. */
const noneOpen: OnPathway = {
  kind: 'conflict',
  code: 'ost-already-open',
  detail: 'A treatment is recorded already.',
  lacks({ osts }) {
    const open = Object.values(osts).find((one) => !isOstClosed(one.status));
    return open ? { ostId: open.id } : null;
  },
};

/** A person comes in on substitution treatment, which goes on, or is assessed for it here. */
export const openOst = command({
  name: 'open-ost',
  summary: 'Record that a person is on substitution treatment, or was assessed for it',
  path: '/people/{pathwayRef}/ost',
  by: { PHC: ofPerson },
  body: z.strictObject({ status: z.enum(['RECEIVED_ON_OST', 'ASSESSED']) }),
  shows: 'ost',
  creates: true,
  entity: (_input, context) => context.id('ost'),
  requires: [...openRecord, isInCustody, noneOpen],
  decide({ body }, state, context) {
    const current = currentEpisode(state);
    if (!current) return [];
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
          lastDose: null,
          watch: null,
          told: null,
          confirmed: null,
          lostReason: null,
          changes: [{ to: body.status, step: context.step('PHC') }],
        },
      },
    ];
  },
});
