import { commandsOn, hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../../domain/partner/document.ts';

export const closeDoor = commandsOn(partner)({
  name: 'close-door',
  summary: 'Take no offers for now',
  path: '/partners/{partnerId}/close',
  by: ['NGOC', 'PROV', 'COORD', 'ADMIN'],
  body: z.strictObject({}),
  shows: 'partner',
  entity: () => 'agreement',
  decide(_input, { agreement, open }, { actor }) {
    const mine = agreement?.org === actor.org || hasRole(actor, 'COORD', 'ADMIN');
    if (!agreement || !mine) return refuse.notFound();
    return open === false ? [] : [{ type: 'door-set', open: false }];
  },
});
