import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { workerHeard } from '../domain/facts/worker.ts';

export const onCaseWorkerAssigned = reaction({
  to: told.caseWorkerAssigned,
  does: 'This peer worker, and no other of the partner, may ask how to reach the person',
  decide: ({ data, event }) => [workerHeard(data, { assignedAt: event.time })],
});
