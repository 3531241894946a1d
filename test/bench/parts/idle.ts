import { rest } from '@throughcare/waiting';
import type { Bench } from '../bench.ts';
import { atMost, type Wanted } from '../measure/aims.ts';
import { residentBytes } from '../measure/machine.ts';
import { summaryOf } from '../measure/statistics.ts';
import { type Section, spread } from '../measure/table.ts';
import { type Server, start } from '../servers/server.ts';

type Cpu = { readonly user: number; readonly system: number };
type Idle = {
  readonly firstMs: number;
  readonly laterMs: number;
  readonly megabytes: number;
  readonly cpuPercent: number;
};
type Round = {
  readonly services: Idle;
  readonly desks: Idle;
  /** Megabytes once somebody has asked for the page to sign in. */
  readonly signingIn: number;
};

const wanted = { seconds: { bar: 1 }, megabytes: { bar: 120 } };

/** (e) From nothing to ready, and what it takes to stand still: the services alone, and with the desks in front of them. */
export async function idle(bench: Bench): Promise<Section> {
  const seconds = bench.options.quick ? 2 : 10;
  const rounds: Round[] = [];
  for (let round = 0; round < bench.options.rounds; round++) {
    const services = await measured(bench, './house.ts', seconds, async (_server, one) => one);
    const { desks, signingIn } = await measured(
      bench,
      './houseWithDesk.ts',
      seconds,
      async (server, one) => {
        const status = await server.ask<number>('signIn');
        if (status !== 200) throw new Error(`the page to sign in was answered ${status}`);
        await rest(seconds * 1_000);
        return { desks: one, signingIn: megabytesOf(server) };
      },
    );
    rounds.push({ services, desks, signingIn });
    bench.say(
      `  round ${round + 1}: ready in ${Math.round(services.firstMs)} ms, then in ${Math.round(services.laterMs)} ms; with the desks in ${Math.round(desks.firstMs)} ms, then in ${Math.round(desks.laterMs)} ms`,
    );
  }
  return section(rounds, seconds);
}

/** Starts it twice in one directory, and lets the second stand still. */
async function measured<T>(
  { subject, dir }: Bench,
  file: string,
  seconds: number,
  then: (server: Server<unknown>, one: Idle) => Promise<T>,
): Promise<T> {
  // As the program does: sources that were stripped and compiled once are kept for the next start.
  const env = { NODE_COMPILE_CACHE: dir() };
  const first = await start<unknown>(file, [dir(), subject], { env });
  await first.stop();
  const server = await start<unknown>(file, [dir(), subject], { env });
  try {
    await rest(seconds * 1_000);
    const before = await server.ask<Cpu>('cpu');
    await rest(seconds * 1_000);
    const after = await server.ask<Cpu>('cpu');
    const micros = after.user + after.system - before.user - before.system;
    return await then(server, {
      firstMs: first.startedIn,
      laterMs: server.startedIn,
      megabytes: megabytesOf(server),
      cpuPercent: micros / seconds / 1e4,
    });
  } finally {
    await server.stop();
  }
}

function megabytesOf({ pid }: Server<unknown>): number {
  const bytes = residentBytes(pid);
  if (bytes === undefined) throw new Error('this system does not say how much memory is used');
  return bytes / 1e6;
}

function section(rounds: readonly Round[], seconds: number): Section {
  const column = (of: (round: Round) => number) => summaryOf(rounds.map(of));
  const both = (of: (idle: Idle) => number, digits: number, unit: string) => [
    `${spread(
      column(({ services }) => of(services)),
      digits,
    )} ${unit}`,
    `${spread(
      column(({ desks }) => of(desks)),
      digits,
    )} ${unit}`,
  ];
  const bar = (of: (idle: Idle) => number, limit: Wanted, unit: string) =>
    atMost(
      limit,
      column(({ services }) => of(services)),
      { unit: ` ${unit}` },
    );
  const first = ({ firstMs }: Idle) => firstMs / 1_000;
  const later = ({ laterMs }: Idle) => laterMs / 1_000;
  const memory = ({ megabytes }: Idle) => megabytes;
  return {
    title: '(e) Start and idle',
    about: `From the start of the process, on an empty data directory, until it answers; then resident memory and CPU of the whole process while nobody calls, over ${seconds} s. The services alone, and as \`npm start\` runs them, with the desks. Bars are for the services alone.`,
    columns: ['', 'services', 'with the desks', 'bar'],
    rows: [
      [
        'start to ready, the first after an installation',
        ...both(first, 2, 's'),
        bar(first, wanted.seconds, 's'),
      ],
      ['start to ready, later', ...both(later, 2, 's'), bar(later, wanted.seconds, 's')],
      ['resident memory', ...both(memory, 0, 'MB'), bar(memory, wanted.megabytes, 'MB')],
      [
        'resident memory, once somebody began to sign in',
        '',
        `${spread(column(({ signingIn }) => signingIn))} MB`,
        '',
      ],
      ['CPU of one core', ...both(({ cpuPercent }) => cpuPercent, 2, '%'), ''],
    ],
  };
}
