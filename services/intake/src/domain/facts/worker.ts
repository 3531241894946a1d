import type { FactEvent } from './evolve.ts';
import type { Facts, WorkerFact } from './state.ts';

export const workerHeard = (
  said: { readonly caseId: string; readonly offerId: string; readonly worker: string },
  when: Partial<Pick<WorkerFact, 'assignedAt' | 'releasedAt'>>,
): FactEvent => {
  const { caseId, offerId, worker } = said;
  const id = `${caseId}/${worker}`;
  return {
    type: 'worker-heard',
    worker: { id, offerId, worker, assignedAt: null, releasedAt: null, ...when },
  };
};

/** Whether this account works on a case of the person: the later of the two words stands. */
export const worksOnCase = ({ workers }: Facts, account: string): boolean =>
  Object.values(workers).some(
    ({ worker, assignedAt, releasedAt }) =>
      worker === account && assignedAt !== null && (releasedAt === null || releasedAt < assignedAt),
  );
