import { AnyInstant } from '@throughcare/contracts';
import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assigned, holdsCase } from '../../domain/access/relations.ts';
import { onCase, wasHandedOver } from '../../domain/case/preconditions.ts';
import { kitSources } from '../../domain/case/state.ts';

export const supplyNaloxone = command({
  name: 'supply-naloxone',
  summary: 'Count naloxone kits handed over, or seen with the person; never told to anybody else',
  path: '/cases/{caseId}/naloxone',
  by: { ...each(['NGOC', 'NGOW'], holdsCase), PEER: assigned },
  body: z.strictObject({
    kits: z.int().min(1).max(20),
    at: AnyInstant,
    from: z.enum(kitSources).default('PARTNER').meta({
      description:
        'PRISON: the person has it from the pack, of whose contents nothing is told here',
    }),
  }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  dates: { '/at': wasHandedOver },
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: onCase,
  decide({ params: { caseId }, body: { kits, at, from } }, _state, context) {
    const step = context.step('PEER', 'NGOW', 'NGOC');
    return [{ type: 'naloxone-supplied', caseId, kits, at, from, step }];
  },
});
