import { rest } from '@throughcare/waiting';
import type { Stage } from './stage.ts';

/** Wall milliseconds between two looks. */
const between = 500;

export type RestOptions = {
  /** Wall milliseconds that it may take. */
  readonly patience: number;
  /** Wall milliseconds after which parked records that became no fewer count as stuck. */
  readonly parkedFor: number;
};

/**
 * Resolves with true once every instance serves, nothing waits to be published or read, and what is parked, if anything
 * does, stays there; with false where that does not come in time.
 */
export async function comesToRest(
  stage: Pick<Stage, 'healths'>,
  { patience, parkedFor }: RestOptions,
): Promise<boolean> {
  const until = performance.now() + patience;
  let standing = { parked: 0, since: performance.now() };
  while (performance.now() < until) {
    const parked = await parkedAtRest(stage);
    if (parked === 0) return true;
    if (parked === null || parked !== standing.parked)
      standing = { parked: parked ?? 0, since: performance.now() };
    else if (performance.now() - standing.since >= parkedFor) return true;
    await rest(between);
  }
  return false;
}

/** How many records are parked, as all instances say; null while anything else is to be done, or one says nothing. */
async function parkedAtRest(stage: Pick<Stage, 'healths'>): Promise<number | null> {
  let parked = 0;
  for (const health of await stage.healths()) {
    const work = health && [health.lag, health.pendingEvents, health.followUps];
    if (!work?.every((count) => count === 0) || health?.parked == null) return null;
    parked += health.parked;
  }
  return parked;
}
