import type { Bench } from '../bench.ts';
import { perSecond } from '../load/load.ts';
import { atLeast, type Wanted } from '../measure/aims.ts';
import { type Contender, interleaved } from '../measure/rounds.ts';
import { ratios, summaryOf } from '../measure/statistics.ts';
import { barOf, number, type Section, spread } from '../measure/table.ts';
import { type Server, start } from '../servers/server.ts';
import { newPeople, type Stage, stage } from '../subjects/stage.ts';
import { type About, byHand, durables, leftOutNote } from './contenders.ts';

type Rival = {
  readonly name: string;
  readonly server: Server<About>;
  readonly place: Pick<Stage, 'people' | 'met'>;
  readonly thing: string;
};
type Rivals = { readonly running: readonly Rival[]; readonly further: readonly string[] };

const ours = 'Throughcare';
const fsynced = 'Express, one fsynced insert';
/** Stored cases that the command needs: enough for 2,000 a second, and few beside what (d) stores, since the others begin with none. */
const enough = { first: 10_000, perRound: 30_000 };
const clientCounts = [1, 8, 32] as const;
/** Ours over it, at 32 clients. */
const wanted: Readonly<Record<string, Wanted>> = {
  [fsynced]: { bar: 0.8, aim: 1.5 },
  [byHand]: { bar: 1, aim: 1.5 },
  emmett: { bar: 4, aim: 10 },
  'pg-boss': { bar: 1, aim: 3 },
  'graphile-worker': { bar: 1, aim: 3 },
};

/** (a) Commands a second: ours beside what is usually built, under the same load. */
export async function commands(bench: Bench): Promise<Section> {
  const rivals: Rival[] = [];
  try {
    const further = await startAll(bench, rivals);
    const results = new Map<number, ReadonlyMap<string, readonly number[]>>();
    for (const rival of rivals) await run(bench, rival, 32, bench.options.quick ? 1 : 4);
    for (const clients of clientCounts)
      results.set(
        clients,
        await interleaved(
          rivals.map(
            (rival): Contender<number> => ({
              name: rival.name,
              measure: () => run(bench, rival, clients, bench.options.quick ? 2 : 5),
            }),
          ),
          bench.options.rounds,
          (name, round, value) =>
            bench.say(`  ${clients} clients, round ${round + 1}: ${name} ${number(value)}/s`),
        ),
      );
    return section({ running: rivals, further }, results);
  } finally {
    for (const { server } of rivals) await server.stop();
  }
}

/** Starts each into `rivals`; gives notes on what they stand on, and on which could not be started. */
async function startAll(bench: Bench, rivals: Rival[]): Promise<readonly string[]> {
  const { quick, rounds } = bench.options;
  const cases = quick ? 60_000 : enough.first + enough.perRound * rounds;
  const stored = await stage(bench, cases);
  const add = async (name: string, server: Promise<Server<About>>, place?: Stage) => {
    rivals.push({
      name,
      server: await server,
      place: place ?? newPeople(),
      thing: stored.thing,
    });
  };
  await add(ours, start<About>('./house.ts', [stored.dir, bench.subject]), stored);
  await add('bare Express', start<About>('./bare.ts', []));
  await add(fsynced, start<About>('./fsynced.ts', [bench.dir()]));
  const further = new Set([
    `Ours begins with ${number(cases)} stored cases, about which it is asked.`,
  ]);
  for (const { name, prepare } of durables) {
    const prepared = await prepare(bench, 'fast');
    if (typeof prepared === 'string') further.add(leftOutNote(name, prepared));
    else {
      if (prepared.on !== undefined) further.add(prepared.on);
      await add(name, prepared.start());
    }
  }
  return [...further];
}

async function run(
  { load, subject }: Bench,
  { server, place, thing }: Rival,
  clients: number,
  seconds: number,
): Promise<number> {
  const done = await load.run({
    loop: 'closed',
    url: server.about.url,
    token: server.about.token ?? '',
    subject,
    people: place.people(),
    thing,
    clients,
    until: { seconds },
  });
  place.met(done.answered + clients);
  // What the load caused is part of its cost: the next contender does not pay for it.
  await server.ask('settle');
  return perSecond(done);
}

function section(
  { running, further }: Rivals,
  results: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>,
): Section {
  const of = (clients: number, name: string) => results.get(clients)?.get(name) ?? [];
  const median = (name: string) => summaryOf(of(32, name)).median;
  const ratio = (name: string) => ratios(of(32, ours), of(32, name));
  // Bare Express keeps nothing: beside it the bars of all that do would be dots.
  const most = Math.max(
    ...running.flatMap(({ name }) => (wanted[name] ? median(name) : [])),
    median(ours),
  );
  return {
    title: '(a) Commands a second',
    about:
      'Ours are authenticated (ES256), validated, idempotent, on the disk before the answer, published to the log and applied by every subscriber in the same process. So are those of the same by hand. The others do what their name says and nothing more. In brackets the lowest and highest round.',
    columns: [
      'server',
      ...clientCounts.map((n) => `${n} client${n === 1 ? '' : 's'}`),
      '',
      'ours ÷ it, at 32',
      'bar and aim',
    ],
    rows: running.map(({ name }) => [
      name,
      ...clientCounts.map((clients) => spread(summaryOf(of(clients, name)))),
      median(name) > most ? '' : barOf(median(name), most),
      name === ours ? '' : `${spread(ratio(name), 2)}×`,
      wanted[name] ? atLeast(wanted[name], ratio(name)) : '',
    ]),
    notes: [
      ...running.flatMap(({ name }) => notes[name] ?? []),
      ...further,
      'Bars: commands a second at 32 clients, of those that keep anything.',
    ],
  };
}

const notes: Readonly<Record<string, string>> = {
  [byHand]:
    'The same by hand: Express, zod, jsonwebtoken and node:sqlite; a transaction a request with state, outbox and idempotency key, a relay that hands batches of at most 100 to three subscribers, each with an inbox and effects in a database of its own; WAL, synchronous=FULL. It stores nobody before: each request opens a referral, and accepts it.',
  emmett:
    'emmett runs on one connection, one command after another: with its own pool several writers at once end in SQLITE_BUSY.',
  'pg-boss':
    'pg-boss and graphile-worker: a transaction a request with one state row and one job, pg with 20 connections to a PostgreSQL on the same machine as initdb sets it up; no caller and no shape is checked. pg-boss polls each half second, 500 jobs at once in a transaction with their effects; woken by LISTEN/NOTIFY it took about half as many requests.',
  'graphile-worker':
    'graphile-worker is woken by LISTEN/NOTIFY, as it always is: 16 jobs at once, fetched 200 at once, each effect a transaction of its own, completed in batches after 10 ms.',
};
