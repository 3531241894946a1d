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
  const { relay, ticker, followUps, subscription, projectors, workers, settled, deps } = parts;
  if (!relay.idle() || !(await ticker.idle()) || !(await followUps.idle())) return false;
  if ((await subscription.lag()) > 0) return false;
  for (const worker of [...projectors, ...workers]) if (!(await worker.idle())) return false;
  // Whoever finds all at rest may look into the store itself. A replay asks after each of its steps, and looks at the end.
  if (deps.stepped !== true) await settled.flush();
  return (await deps.store.totals()).pendingEvents === 0;
}
