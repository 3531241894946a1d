import type { Clients } from './clients.ts';
import { rest } from './ending.ts';
import { type FaultKind, type PlannedFault, roundOf } from './plan.ts';
import type { Stage } from './stage.ts';

export type Causing = {
  readonly plan: readonly PlannedFault[];
  readonly milliseconds: number;
  readonly stage: Pick<Stage, 'cause' | 'serves'>;
  readonly clients: Pick<Clients, 'acknowledged'>;
  readonly tell: (line: string) => void;
  readonly signal: AbortSignal;
};

const minute = 60_000;
/** Wall milliseconds that a fault may take to strike, and that a round may wait for progress. */
const patience = { strike: 10_000, progress: 2 * minute };

/**
 * Causes what is planned, and counts what struck. The plan's time stands still at the end of a round until every service serves
 * and a command was answered: on a machine that is slow, or busy with other things, there would be nothing to disturb.
 */
export async function causeAll(options: Causing): Promise<Partial<Record<FaultKind, number>>> {
  const { plan, milliseconds, stage, clients, tell, signal } = options;
  const caused: Partial<Record<FaultKind, number>> = {};
  const causing: Promise<void>[] = [];
  let began = performance.now();
  let told = 0;
  let round = { number: 0, answered: clients.acknowledged.length };

  const until = async (moment: number): Promise<void> => {
    await rest(began + moment - performance.now(), signal);
    if (Math.floor(moment / minute) > told) {
      told = Math.floor(moment / minute);
      const faults = Object.values(caused).reduce((sum, times) => sum + times, 0);
      tell(`minute ${told}: ${faults} faults, ${clients.acknowledged.length} commands answered`);
    }
    if (roundOf(moment) === round.number) return;
    const before = performance.now();
    await progress(stage, () => clients.acknowledged.length > round.answered, signal);
    began += performance.now() - before;
    round = { number: roundOf(moment), answered: clients.acknowledged.length };
  };
  for (const fault of plan) {
    await until(fault.at);
    const done = insist(() => stage.cause(fault), signal).then((struck) => {
      if (struck) caused[fault.kind] = (caused[fault.kind] ?? 0) + 1;
    });
    // Told of at the end, and not before.
    done.catch(() => undefined);
    causing.push(done);
  }
  await until(milliseconds);
  await Promise.all(causing);
  return caused;
}

/** Tries for a while: whoever is away, or has nothing to say, may be back in a moment. */
async function insist(cause: () => Promise<boolean>, signal: AbortSignal): Promise<boolean> {
  for (const end = performance.now() + patience.strike; performance.now() < end; ) {
    if (await cause()) return true;
    await rest(100, signal);
  }
  return false;
}

/** Waits until a command was answered in this round, and every service serves. */
async function progress(
  { serves }: Pick<Stage, 'serves'>,
  answered: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  for (const end = performance.now() + patience.progress; performance.now() < end; ) {
    if (answered() && serves()) return;
    await rest(200, signal);
  }
}
