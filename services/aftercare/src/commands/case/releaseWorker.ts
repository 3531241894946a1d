import { Subject } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { onCase, theCase } from '../../domain/case/preconditions.ts';

export const releaseWorker = command({
  name: 'release-worker',
  summary: 'Take a worker off a case',
  path: '/cases/{caseId}/release-worker',
  by: { NGOC: holdsCase },
  body: z.strictObject({ subject: Subject }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: onCase,
  decide({ params, body: { subject } }, state) {
    const worker = theCase(state, params).workers[subject];
    if (!worker) return [];
    return [{ type: 'worker-released', caseId: params.caseId, subject, account: worker.account }];
  },
});
