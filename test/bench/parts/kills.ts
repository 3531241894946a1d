import { rest } from '@throughcare/waiting';
import { Clients } from '../../chaos/run/clients.ts';
import { type Count, countOf } from '../../chaos/run/count.ts';
import { chance } from '../../chaos/support/load.ts';
import type { Bench } from '../bench.ts';
import { number, type Section } from '../measure/table.ts';
import type { ToldEvidence } from '../servers/evidence.ts';
import { start } from '../servers/server.ts';
import { type About, type Durable, durables, leftOutNote, type Start } from './contenders.ts';

type Kept = Count & {
  readonly answered: number;
  /** Milliseconds from the last command until nothing was owed to a subscriber. */
  readonly restMs: number;
};
type Row = readonly [name: string, kept: readonly Kept[]];

const seed = 12;
const times = 10;
/** Commands a second at most, and people whom they are about. */
const load = { rate: 200, people: 400 };
/** A process is killed so many milliseconds after it was ready: at least, and at most. */
const earliest = 200;
const latest = 1_200;
/** Milliseconds in which every command has to be answered once nobody is killed any more. */
const patience = 30_000;

const ours: Durable = {
  name: 'Throughcare',
  async prepare({ dir }) {
    const words = [dir()];
    return { start: () => start<About>('./kills/house.ts', words) };
  },
};

/** (k) What is kept of what was answered, by each that claims to be durable, when its process is killed again and again. */
export async function kills(bench: Bench): Promise<Section> {
  const rows: Row[] = [];
  const leftOut: string[] = [];
  // The same command for all of them: one that can be given again and again about one person.
  const alike: Bench = { ...bench, subject: 'say' };
  for (const durable of [ours, ...durables]) {
    const kept = await inRounds(alike, durable);
    if (typeof kept === 'string') leftOut.push(leftOutNote(durable.name, kept));
    else rows.push([durable.name, kept]);
  }
  return section(rows, leftOut);
}

/** Each round on a place of its own; a text says why it cannot be had. */
async function inRounds(
  bench: Bench,
  { name, prepare }: Durable,
): Promise<readonly Kept[] | string> {
  const kept: Kept[] = [];
  for (let round = 0; round < bench.options.rounds; round++) {
    const prepared = await prepare(bench, 'careful');
    if (typeof prepared === 'string') return prepared;
    const one = await killedTenTimes(prepared.start, seed + round);
    kept.push(one);
    bench.say(`  ${name}, round ${round + 1}: ${JSON.stringify(one)}`);
  }
  return kept;
}

/** Load, kill -9 and start again on the same data, ten times; then the last answers, rest, and a count. */
async function killedTenTimes(starter: Start, fromSeed: number): Promise<Kept> {
  const below = chance(fromSeed);
  let server = await starter();
  let { url, token = '' } = server.about;
  const clients = new Clients({ where: () => [url], token: () => token, seed: fromSeed, ...load });
  try {
    for (let kill = 0; kill < times; kill++) {
      await rest(earliest + below(latest - earliest));
      await server.kill();
      server = await starter();
      ({ url, token = '' } = server.about);
    }
    await rest(latest);
    if (!(await clients.end(patience))) throw new Error('a command never got its answer');
    const refused = JSON.stringify(clients.refused);
    if (refused !== '{}') throw new Error(`commands were refused: ${refused}`);
    const began = performance.now();
    await server.ask('settle');
    const restMs = performance.now() - began;
    const told = await server.ask<ToldEvidence>('evidence');
    return {
      ...counted(told, clients.acknowledged),
      answered: clients.acknowledged.length,
      restMs,
    };
  } finally {
    await clients.end(0);
    await server.stop();
  }
}

const counted = (
  { published, heard }: ToldEvidence,
  acknowledged: readonly { readonly ref: string; readonly id: string }[],
): Count =>
  countOf({
    acknowledged,
    published: new Map(published),
    heard: new Map(heard.map(([name, left]) => [name, new Map(left)])),
  });

function section(rows: readonly Row[], leftOut: readonly string[]): Section {
  const sum = (kept: readonly Kept[], of: (one: Kept) => number) =>
    number(kept.reduce((total, one) => total + of(one), 0));
  return {
    title: '(k) Kept under ten kill -9',
    about: `Clients give commands all the while, ${load.rate} a second at most, about ${load.people} people; without an answer a client sends the same command with the same \`Idempotency-Key\` again. The process is killed with SIGKILL ${times} times, each ${earliest} to ${latest} ms after it was ready (seed ${seed} and on), and started again on the same data. When every command has its answer and everything is at rest, what was answered is held against what was published, and that against what each subscriber applied. Sums of all rounds. Lost: answered commands that were not published, and published events without an effect at a subscriber. Twice: effects and events beyond one. Out of order: effects that came for the first time after that of a later event of their stream.`,
    columns: [
      '',
      'commands answered',
      'events',
      'lost',
      'twice',
      'out of order',
      'rest after, at most',
    ],
    rows: rows.map(([name, kept]) => [
      name,
      sum(kept, ({ answered }) => answered),
      sum(kept, ({ events }) => events),
      sum(kept, ({ lost }) => lost),
      sum(kept, ({ appliedTwice }) => appliedTwice),
      sum(kept, ({ outOfOrder }) => outOfOrder),
      `${number(Math.max(...kept.map(({ restMs }) => restMs)) / 1_000, 1)} s`,
    ]),
    notes: [
      'A killed process takes nothing from the disk that it has written: this is no proof against a loss of power. Ours are the services of chaos runs, one event a command; by hand two.',
      ...rows.flatMap(([name]) => notes[name] ?? []),
      ...leftOut,
    ],
  };
}

const notes: Readonly<Record<string, string>> = {
  'pg-boss':
    'pg-boss and graphile-worker: PostgreSQL is not killed. Requests about one person wait for each other. Effects are rows, written as their documentation shows it, without a table of what was done before. pg-boss: jobs in order of their person (`key_strict_fifo`), each effect in the transaction that completes its job, a job of a killed process expires after 5 s (15 minutes where nothing is said).',
  'graphile-worker':
    'graphile-worker: a queue for each person, which keeps their order; its jobs say that they are worked at least once. The jobs of a killed worker stay its own for 4 hours: here each new process frees them, which is right only while there is one.',
};
