import type { Parts } from './parts.ts';

/** Whether a service has nothing to do. False where the store or the log does not answer, since then nobody knows. */
export async function atRest(parts: Parts): Promise<boolean> {
  try {
    return await rests(parts);
  } catch {
    return false;
  }
}

async function rests(parts: Parts): Promise<boolean> {
  const { relay, ticker, followUps, subscription, projectors, workers, deps } = parts;
  if (!relay.idle() || !(await ticker.idle()) || !(await followUps.idle())) return false;
  if ((await subscription.lag()) > 0) return false;
  for (const worker of [...projectors, ...workers]) if (!(await worker.idle())) return false;
  return (await deps.store.totals()).pendingEvents === 0;
}
