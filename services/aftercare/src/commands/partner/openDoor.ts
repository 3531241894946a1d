import { commandsOn, each } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../../domain/partner/document.ts';
import { agreed, coordinates, operates } from '../../domain/partner/relations.ts';

export const openDoor = commandsOn(partner)({
  name: 'open-door',
  summary: 'Take offers again',
  path: '/partners/{partnerId}/open',
  by: { ...each(['NGOC', 'PROV'], agreed), COORD: coordinates, ADMIN: operates },
  body: z.strictObject({}),
  shows: 'partner',
  entity: () => 'agreement',
  decide: (_input, { open }) => (open === true ? [] : [{ type: 'door-set', open: true }]),
});
