import { commandsOn, each } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../../domain/partner/document.ts';
import { agreed, coordinates, operates } from '../../domain/partner/relations.ts';

export const closeDoor = commandsOn(partner)({
  name: 'close-door',
  summary: 'Take no offers for now',
  path: '/partners/{partnerId}/close',
  by: { ...each(['NGOC', 'PROV'], agreed), COORD: coordinates, ADMIN: operates },
  body: z.strictObject({}),
  shows: 'partner',
  entity: () => 'agreement',
  always: true,
  isDone: (_input, { open }) => !open,
  decide: () => [{ type: 'door-set', open: false }],
});
