import type { Bench } from '../bench.ts';
import { perSecond } from '../load/load.ts';
import { type Contender, interleaved } from '../measure/rounds.ts';
import { ratios, type Summary, summaryOf } from '../measure/statistics.ts';
import { number, type Section, spread } from '../measure/table.ts';
import { type Server, start } from '../servers/server.ts';
import { type Stage, stage } from '../subjects/stage.ts';

type About = { readonly url: string; readonly token?: string };
type Rival = { readonly name: string; readonly server: Server<About> };

const ours = 'Throughcare';
const clientCounts = [1, 8, 32] as const;
/** Aims at 32 clients. */
const atLeast: Readonly<Record<string, number>> = { 'Express, one fsynced insert': 2, emmett: 10 };

/** (a) Commands a second: ours beside what is usually built, under the same load. */
export async function commands(bench: Bench): Promise<Section> {
  const place = await stage(bench, bench.options.quick ? 60_000 : 90_000 * bench.options.rounds);
  const rivals = await startAll(bench, place.dir);
  try {
    const results = new Map<number, ReadonlyMap<string, readonly number[]>>();
    for (const rival of rivals) await run(bench, place, rival, 32, bench.options.quick ? 1 : 4);
    for (const clients of clientCounts)
      results.set(
        clients,
        await interleaved(
          rivals.map(
            (rival): Contender<number> => ({
              name: rival.name,
              measure: () => run(bench, place, rival, clients, bench.options.quick ? 2 : 5),
            }),
          ),
          bench.options.rounds,
          (name, round, value) =>
            bench.say(`  ${clients} clients, round ${round + 1}: ${name} ${number(value)}/s`),
        ),
      );
    return section(rivals, results, bench);
  } finally {
    for (const { server } of rivals) await server.stop();
  }
}

async function startAll(bench: Bench, dir: string): Promise<Rival[]> {
  const { emmett } = bench.options;
  return [
    { name: ours, server: await start<About>('./house.ts', [dir, bench.subject]) },
    { name: 'bare Express', server: await start<About>('./bare.ts', []) },
    {
      name: 'Express, one fsynced insert',
      server: await start<About>('./fsynced.ts', [bench.dir()]),
    },
    ...(emmett === null
      ? []
      : [{ name: 'emmett', server: await start<About>('./emmett.ts', [bench.dir(), emmett]) }]),
  ];
}

async function run(
  { load, subject }: Bench,
  place: Stage,
  { server }: Rival,
  clients: number,
  seconds: number,
): Promise<number> {
  const done = await load.run({
    loop: 'closed',
    url: server.about.url,
    token: server.about.token ?? '',
    subject,
    people: place.people(),
    thing: place.thing,
    clients,
    until: { seconds },
  });
  if (server.about.token !== undefined) {
    place.met(done.answered + clients);
    // What the load caused is part of its cost: the next contender does not pay for it.
    await server.ask('settle');
  }
  return perSecond(done);
}

function section(
  rivals: readonly Rival[],
  results: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>,
  { options }: Bench,
): Section {
  const of = (clients: number, name: string) => results.get(clients)?.get(name) ?? [];
  const ratio = (name: string): Summary => ratios(of(32, ours), of(32, name));
  const aim = (name: string): string => {
    const wanted = atLeast[name];
    if (wanted === undefined) return '';
    return `${wanted}× at least: ${ratio(name).median >= wanted ? 'met' : 'not met'}`;
  };
  return {
    title: '(a) Commands a second',
    about:
      'Ours are authenticated (ES256), validated, idempotent, on the disk before the answer, published to the log and applied by every subscriber in the same process. The others do what their name says and nothing more. In brackets the lowest and highest round.',
    columns: [
      'server',
      ...clientCounts.map((n) => `${n} client${n === 1 ? '' : 's'}`),
      'ours ÷ it, at 32',
      'aim',
    ],
    rows: rivals.map(({ name }) => [
      name,
      ...clientCounts.map((clients) => spread(summaryOf(of(clients, name)))),
      name === ours ? '' : `${spread(ratio(name), 2)}×`,
      aim(name),
    ]),
    notes:
      options.emmett === null
        ? ['emmett was not installed for this run (`--emmett DIR`): its row is left out.']
        : [
            'emmett runs on one connection, one command after another: with its own pool several writers at once end in SQLITE_BUSY.',
          ],
  };
}
