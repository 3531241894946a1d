import type { Pair } from '@throughcare/runtime/house';
import { causeAll } from './causeAll.ts';
import { Clients } from './clients.ts';
import { countOf } from './count.ts';
import { rest, unlessEnded } from './ending.ts';
import { openEngineStage } from './engineStage.ts';
import { evidenceFrom } from './evidence.ts';
import { openHouseStage } from './houseStage.ts';
import type { Options } from './options.ts';
import { planOf } from './plan.ts';
import type { Result } from './report.ts';
import { comesToRest } from './rest.ts';
import { type Stage, subscribers } from './stage.ts';

export type Watch = {
  /** For logs and data of this run; whoever made it removes it. */
  readonly dir: string;
  readonly tell: (line: string) => void;
  /** Ends the run early: it rejects, and leaves nothing behind. */
  readonly signal: AbortSignal;
};

const minute = 60_000;
/** Wall milliseconds that things may take: the first start, the last answers, coming to rest. */
const patience = { start: 5 * minute, answers: 3 * minute, rest: 10 * minute };
/**
 * Parked records are given time for gap detection, which runs every minute, before they count as stuck.
 * Where something was taken out on purpose they will stay.
 */
const parkedFor = { whole: 80_000, sabotaged: 10_000 };

/** Commands that one person's record takes a day, with distance: it answers 429 to the 65th. */
const commandsPerPerson = 36;

/** Services under load and faults for a while; then peace, and a count of what was promised and what is there. */
export async function runChaos(options: Options, watch: Watch): Promise<Result> {
  const { seed, milliseconds, rate, without, embedded } = options;
  const { tell, signal } = watch;
  const stage = await (embedded ? openHouseStage : openEngineStage)({ ...watch, without });
  const plan = planOf({ seed, milliseconds, kinds: stage.kinds });
  let clients: Clients | undefined;
  let pair: Pair | undefined;
  try {
    await serving(stage, signal);
    tell(`${plan.length} faults in ${milliseconds / 1_000} s, seed ${seed}`);
    clients = new Clients({
      where: stage.tellers,
      token: stage.token,
      seed,
      rate,
      people: Math.max(20, Math.ceil((rate * milliseconds) / 1_000 / commandsPerPerson)),
    });
    const caused = await causeAll({ plan, milliseconds, stage, clients, tell, signal });
    tell('no more faults: waiting for the last answers, then for everything to come to rest');
    await stage.calm();
    const answered = await unlessEnded(clients.end(patience.answers), signal);
    const resting = comesToRest(stage, {
      patience: patience.rest,
      parkedFor: without === null ? parkedFor.whole : parkedFor.sabotaged,
    });
    const atRest = await unlessEnded(resting, signal);
    pair = await stage.evidence();
    const evidence = await unlessEnded(evidenceFrom(pair, clients.acknowledged), signal);
    const { byItself, inDisorder } = stage.ends();
    return {
      ...countOf(evidence),
      seed,
      minutes: milliseconds / minute,
      caused,
      faults: Object.values(caused).reduce((sum, times) => sum + times, 0),
      acknowledged: clients.acknowledged.length,
      answered,
      refused: clients.refused,
      atRest,
      parked: await parkedIn(pair),
      endedByThemselves: byItself,
      endedInDisorder: inDisorder,
    };
  } finally {
    await Promise.allSettled([clients?.end(0), pair?.close()]);
    await stage.close();
  }
}

async function serving(stage: Stage, signal: AbortSignal): Promise<void> {
  for (const until = performance.now() + patience.start; performance.now() < until; ) {
    if ((await stage.healths()).every((health) => health?.ready)) return;
    await rest(200, signal);
  }
  throw new Error('the services did not start in time');
}

/** All rows of all subscribers that wait beside their streams. */
async function parkedIn(pair: Pair): Promise<number> {
  const counts = await Promise.all(
    subscribers.map((name) => pair.store(name).count('parked', 'all', 'all')),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
