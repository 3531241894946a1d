import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { workerHeard } from '../domain/facts/worker.ts';

export const onCaseWorkerReleased = reaction({
  to: told.caseWorkerReleased,
  does: 'The peer worker may ask no longer how to reach the person',
  decide: ({ data, event }) => [workerHeard(data, { releasedAt: event.time })],
});
