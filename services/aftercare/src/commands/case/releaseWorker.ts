import { Subject } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { present } from '../../domain/access/present.ts';
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
  always: true,
  isDone: ({ params, body }, { cases }) =>
    cases[params.caseId]?.workers[body.subject] === undefined,
  requires: onCase,
  decide({ params, body: { subject } }, state) {
    const { account } = present(theCase(state, params).workers[subject]);
    return [{ type: 'worker-released', caseId: params.caseId, subject, account }];
  },
});
