import { commandsOn } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../../domain/partner/document.ts';
import { onAgreement } from '../../domain/partner/preconditions.ts';

export const closeDoor = commandsOn(partner)({
  name: 'close-door',
  summary: 'Take no offers for now',
  path: '/partners/{partnerId}/close',
  by: ['NGOC', 'PROV', 'COORD', 'ADMIN'],
  body: z.strictObject({}),
  shows: 'partner',
  entity: () => 'agreement',
  requires: onAgreement,
  decide: (_input, { open }) => (open === false ? [] : [{ type: 'door-set', open: false }]),
});
