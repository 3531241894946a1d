import { commandsOn, hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../../domain/partner/document.ts';

export const openDoor = commandsOn(partner)({
  name: 'open-door',
  summary: 'Take offers again',
  path: '/partners/{partnerId}/open',
  by: ['NGOC', 'PROV', 'COORD', 'ADMIN'],
  body: z.strictObject({}),
  shows: 'partner',
  entity: () => 'agreement',
  decide(_input, { agreement, open }, { actor }) {
    const mine = agreement?.org === actor.org || hasRole(actor, 'COORD', 'ADMIN');
    if (!agreement || !mine) return refuse.notFound();
    return open === true ? [] : [{ type: 'door-set', open: true }];
  },
});
