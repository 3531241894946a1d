import { rest } from '@throughcare/waiting';
import type { Bench } from '../bench.ts';
import { residentBytes } from '../measure/machine.ts';
import { summaryOf } from '../measure/statistics.ts';
import { type Section, spread } from '../measure/table.ts';
import { start } from '../servers/server.ts';

type Cpu = { readonly user: number; readonly system: number };
type Round = {
  readonly firstMs: number;
  readonly laterMs: number;
  readonly megabytes: number;
  readonly cpuPercent: number;
};

const aims = { seconds: 1.5, megabytes: 120 };

/** (e) From nothing to ready, and what it takes to stand still. */
export async function idle({ options, subject, dir, say }: Bench): Promise<Section> {
  const seconds = options.quick ? 2 : 10;
  const rounds: Round[] = [];
  for (let round = 0; round < options.rounds; round++) {
    // As the program does: sources that were stripped and compiled once are kept for the next start.
    const env = { NODE_COMPILE_CACHE: dir() };
    const first = await start<unknown>('./house.ts', [dir(), subject], { env });
    await first.stop();
    const server = await start<unknown>('./house.ts', [dir(), subject], { env });
    try {
      await rest(seconds * 1_000);
      const before = await server.ask<Cpu>('cpu');
      await rest(seconds * 1_000);
      const after = await server.ask<Cpu>('cpu');
      const bytes = residentBytes(server.pid);
      if (bytes === undefined) throw new Error('this system does not say how much memory is used');
      const micros = after.user + after.system - before.user - before.system;
      rounds.push({
        firstMs: first.startedIn,
        laterMs: server.startedIn,
        megabytes: bytes / 1e6,
        cpuPercent: micros / seconds / 1e4,
      });
      say(
        `  round ${round + 1}: ready in ${Math.round(first.startedIn)} ms, then in ${Math.round(server.startedIn)} ms`,
      );
    } finally {
      await server.stop();
    }
  }
  const column = (of: (round: Round) => number) => summaryOf(rounds.map(of));
  const first = column(({ firstMs }) => firstMs / 1_000);
  const later = column(({ laterMs }) => laterMs / 1_000);
  const memory = column(({ megabytes }) => megabytes);
  const met = (value: number, most: number) => (value < most ? 'met' : 'not met');
  return {
    title: '(e) Start and idle',
    about: `From the start of the process, on an empty data directory, until it answers; then resident memory and CPU of the whole process while nobody calls, over ${seconds} s.`,
    columns: ['', 'measured', 'aim'],
    rows: [
      [
        'start to ready, the first after an installation',
        `${spread(first, 2)} s`,
        `below ${aims.seconds} s: ${met(first.median, aims.seconds)}`,
      ],
      [
        'start to ready, later',
        `${spread(later, 2)} s`,
        `below ${aims.seconds} s: ${met(later.median, aims.seconds)}`,
      ],
      [
        'resident memory',
        `${spread(memory)} MB`,
        `below ${aims.megabytes} MB: ${met(memory.median, aims.megabytes)}`,
      ],
      [
        'CPU of one core',
        `${spread(
          column(({ cpuPercent }) => cpuPercent),
          2,
        )} %`,
        '',
      ],
    ],
  };
}
