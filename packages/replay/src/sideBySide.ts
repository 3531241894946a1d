/** How many go side by side at most: as many as share a COMMIT, so that more would gain nothing. */
const most = 64;

/**
 * The first of `all`, and those after it that go with it: of the same moment, each about another person.
 * It follows from the list alone, so a run that was killed takes the same ones again.
 */
export function together<T extends { readonly at: string; readonly concerns?: string }>(
  all: readonly T[],
  from: number,
): readonly T[] {
  const [first] = all.slice(from, from + 1);
  if (first === undefined) return [];
  const taken = [first];
  const concerned = new Set([first.concerns]);
  while (first.concerns !== undefined && taken.length < most) {
    const next = all[from + taken.length];
    if (next?.at !== first.at || next.concerns === undefined || concerned.has(next.concerns)) break;
    concerned.add(next.concerns);
    taken.push(next);
  }
  return taken;
}

type Run = (rest: () => Promise<void>) => Promise<void>;

/**
 * Runs each as far as its next rest; when all stand still, everything rests once for all of them, and they go on.
 * What they did between two rests shares commits and one wait. Rejects with the first error when all have ended.
 */
export async function sideBySide(runs: readonly Run[], settle: () => Promise<void>): Promise<void> {
  let moving = runs.length;
  let resting: PromiseWithResolvers<void>[] = [];
  const stop = () => {
    moving--;
    if (moving > 0 || resting.length === 0) return;
    const rested = resting;
    resting = [];
    moving = rested.length;
    settle().then(
      () => rested.forEach(({ resolve }) => void resolve()),
      (error: unknown) => rested.forEach(({ reject }) => void reject(error)),
    );
  };
  const rest = () => {
    const turn = Promise.withResolvers<void>();
    resting.push(turn);
    stop();
    return turn.promise;
  };
  const ended = await Promise.allSettled(runs.map((run) => run(rest).finally(stop)));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
