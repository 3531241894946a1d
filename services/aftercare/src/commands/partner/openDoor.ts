import { commandsOn } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../../domain/partner/document.ts';
import { onAgreement } from '../../domain/partner/preconditions.ts';

export const openDoor = commandsOn(partner)({
  name: 'open-door',
  summary: 'Take offers again',
  path: '/partners/{partnerId}/open',
  by: ['NGOC', 'PROV', 'COORD', 'ADMIN'],
  body: z.strictObject({}),
  shows: 'partner',
  entity: () => 'agreement',
  requires: onAgreement,
  decide: (_input, { open }) => (open === true ? [] : [{ type: 'door-set', open: true }]),
});
