import { contactRoles, Subject } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { onCase, theCase } from '../../domain/case/preconditions.ts';

export const assignWorker = command({
  name: 'assign-worker',
  summary: 'Assign a worker or a peer worker to a case',
  path: '/cases/{caseId}/assign-worker',
  by: { NGOC: holdsCase },
  body: z.strictObject({
    subject: Subject,
    role: z.enum(contactRoles),
  }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: onCase,
  decide({ params, body: { subject, role } }, state, context) {
    if (theCase(state, params).workers[subject]?.role === role) return [];
    const { caseId } = params;
    const account = context.accountOf(subject);
    const step = context.step('NGOC');
    return [{ type: 'worker-assigned', caseId, subject, account, role, step }];
  },
});
