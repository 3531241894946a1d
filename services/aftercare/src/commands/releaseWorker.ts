import { Subject } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { caseFor } from '../domain/access.ts';
import { onPathway } from './onPathway.ts';

export const releaseWorker = onPathway({
  name: 'release-worker',
  summary: 'Take a worker off a case',
  path: '/cases/{caseId}/release-worker',
  by: ['NGOC'],
  body: z.strictObject({ subject: Subject }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId }, body: { subject } }, state, context) {
    const one = caseFor(state, caseId, context.actor);
    if (isRefusal(one)) return one;
    return one.workers[subject] ? [{ type: 'worker-released', caseId, subject }] : [];
  },
});
