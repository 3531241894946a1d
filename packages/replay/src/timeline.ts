import { earliest, type Instant } from '@throughcare/contracts';
import type { House } from '@throughcare/runtime';
import type { VirtualClock } from '@throughcare/service-kit';
import { sideBySide, together } from './sideBySide.ts';
import type { RowStep, Simulation } from './steps.ts';

export type TimelineOptions = {
  readonly house: House;
  readonly clock: VirtualClock;
  readonly rows: readonly RowStep[];
  /** Index of the first row that is not known to be done. */
  readonly from: number;
  /** True: that row, and those that went with it, were under way when the run before was killed. They come first. */
  readonly inRow: boolean;
  readonly simulation: Simulation;
  /** The clock stops here; timers due later stay. */
  readonly end: Instant;
  /** Called before each step, when everything is at rest: a run that is killed goes on from where this was called last. */
  readonly before: (at: Instant, row: number, inRow: boolean) => void;
  readonly onProgress?: (row: number, at: Instant) => void;
};

/**
 * Time in steps: the next row, timer, follow-up or act of a simulated person, whichever comes first;
 * the clock moves on only when everything that the step caused has come to rest.
 */
export async function runTimeline(options: TimelineOptions): Promise<void> {
  const { house, clock, rows, simulation, end, before, onProgress } = options;
  let row = options.from;
  const run = async () => {
    const steps = together(rows, row);
    await sideBySide(
      steps.map((step) => (rest) => step.run(rest)),
      () => house.settle(),
    );
    row += steps.length;
  };
  // What a killed run left in the air comes down first.
  await house.settle();
  if (options.inRow) {
    await run();
    await house.settle();
  }
  await simulation.observe();
  for (;;) {
    const at = rows[row]?.at ?? null;
    const [due, owing, act] = [await firstDue(house), await nextOwing(house), simulation.next()];
    const next = earliest(at, due?.due.dueAt, owing, act);
    if (next === null || next > end) break;
    const isDue = due?.due.dueAt === next;
    const isRow = !isDue && owing !== next && at === next;
    before(next > clock.now() ? next : clock.now(), row, isRow);
    clock.moveTo(next);
    if (due && isDue) {
      if (!(await due.service.tick(due.due)))
        throw new Error(`${due.due.kind} is due, and its tick moves nothing`);
    } else if (isRow) {
      await run();
      onProgress?.(row, next);
    } else if (owing !== next && act === next) await simulation.act(next);
    await house.settle();
    await simulation.observe();
  }
  before(end, row, false);
  clock.moveTo(end);
  await house.settle();
}

async function firstDue(house: House) {
  let first:
    | {
        service: House['services'][number];
        due: NonNullable<Awaited<ReturnType<House['services'][number]['firstDue']>>>;
      }
    | undefined;
  for (const service of house.services) {
    const due = await service.firstDue();
    if (due && (!first || due.dueAt < first.due.dueAt)) first = { service, due };
  }
  return first;
}

async function nextOwing(house: House): Promise<Instant | null> {
  const now = house.clock.now();
  const moments = await Promise.all(house.services.map((service) => service.nextOwing()));
  // What is owed now is being done; only a later moment needs the clock.
  return earliest(...moments.filter((at) => at !== null && at > now));
}
