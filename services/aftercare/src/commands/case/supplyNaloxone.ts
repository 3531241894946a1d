import { AnyInstant } from '@throughcare/contracts';
import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assigned, holdsCase } from '../../domain/access/relations.ts';
import { onCase } from '../../domain/case/preconditions.ts';

export const supplyNaloxone = command({
  name: 'supply-naloxone',
  summary: 'Count naloxone kits handed over; never told to anybody else',
  path: '/cases/{caseId}/naloxone',
  by: { ...each(['NGOC', 'NGOW'], holdsCase), PEER: assigned },
  body: z.strictObject({ kits: z.int().min(1).max(20), at: AnyInstant }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: onCase,
  decide({ params: { caseId }, body: { kits, at } }, _state, context) {
    if (at > context.now)
      return refuse.invalid('/at', 'time-ahead', 'This moment has not come yet.');
    const step = context.step('PEER', 'NGOW', 'NGOC');
    return [{ type: 'naloxone-supplied', caseId, kits, at, step }];
  },
});
