import { contactRoles, Subject } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { caseFor } from '../domain/access.ts';
import { onPathway } from './onPathway.ts';

export const assignWorker = onPathway({
  name: 'assign-worker',
  summary: 'Assign a worker or a peer worker to a case',
  path: '/cases/{caseId}/assign-worker',
  by: ['NGOC'],
  body: z.strictObject({
    subject: Subject,
    role: z.enum(contactRoles),
  }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId }, body: { subject, role } }, state, context) {
    const one = caseFor(state, caseId, context.actor);
    if (isRefusal(one)) return one;
    if (one.workers[subject]?.role === role) return [];
    return [{ type: 'worker-assigned', caseId, subject, role, step: context.step('NGOC') }];
  },
});
