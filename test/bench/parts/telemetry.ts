import type { Bench } from '../bench.ts';
import { perSecond } from '../load/load.ts';
import { interleaved } from '../measure/rounds.ts';
import { ratios, summaryOf } from '../measure/statistics.ts';
import { number, type Section, spread } from '../measure/table.ts';
import { type Server, start } from '../servers/server.ts';
import { type Stage, stage } from '../subjects/stage.ts';

type About = { readonly url: string; readonly token: string };
type Subject = { readonly name: string; readonly place: Stage; readonly server: Server<About> };
type Results = ReadonlyMap<string, readonly number[]>;

const off = 'off';
const names = [off, 'no endpoint', 'every span exported over OTLP'] as const;
const clientCounts = [1, 32] as const;

/** (i) What it costs to be watched, and to be ready to be. */
export async function telemetry(bench: Bench): Promise<Section> {
  const servers: Server<unknown>[] = [];
  const opened = async <T>(file: string, words: readonly string[] = []): Promise<Server<T>> => {
    const server = await start<T>(file, words);
    servers.push(server);
    return server;
  };
  try {
    const sink = await opened<{ url: string }>('./telemetry/sink.ts');
    const subjects: Subject[] = [];
    for (const name of names) {
      const place = await stage(
        bench,
        (bench.options.quick ? 10_000 : 15_000) * (bench.options.rounds + 1),
      );
      const words = [place.dir, bench.subject];
      const server =
        name === off
          ? await opened<About>('./house.ts', words)
          : await opened<About>('./telemetry/house.ts', [
              ...words,
              name === 'no endpoint' ? '' : sink.about.url,
            ]);
      subjects.push({ name, place, server });
    }
    for (const subject of subjects) await run(bench, subject, 32, bench.options.quick ? 1 : 4);
    const results = new Map<number, Results>();
    for (const clients of clientCounts)
      results.set(
        clients,
        await interleaved(
          subjects.map((subject) => ({
            name: subject.name,
            measure: () => run(bench, subject, clients, bench.options.quick ? 2 : 5),
          })),
          bench.options.rounds,
          (name, round, value) =>
            bench.say(`  ${clients} clients, round ${round + 1}: ${name} ${number(value)}/s`),
        ),
      );
    const spans = await sink.ask<number>('spans');
    if (spans === 0) throw new Error('no span was exported');
    return section(results, spans);
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function run(
  { load, subject }: Bench,
  { place, server }: Subject,
  clients: number,
  seconds: number,
): Promise<number> {
  const done = await load.run({
    loop: 'closed',
    url: server.about.url,
    token: server.about.token,
    subject,
    people: place.people(),
    thing: place.thing,
    clients,
    until: { seconds },
  });
  place.met(done.answered + clients);
  await server.ask('settle');
  return perSecond(done);
}

function section(results: ReadonlyMap<number, Results>, spans: number): Section {
  const of = (clients: number, name: string) => results.get(clients)?.get(name) ?? [];
  return {
    title: '(i) Telemetry',
    about:
      'Commands a second, as in (a). Off: no telemetry is handed to the services. No endpoint: it is opened as the program does, and nobody is to be told. Exported: a span for each request, command, store write, send and handled message, all sampled, in batches to a receiver on the same machine, and metrics.',
    columns: [
      'telemetry',
      ...clientCounts.flatMap((n) => [`${n} client${n === 1 ? '' : 's'}`, `÷ ${off}, at ${n}`]),
    ],
    rows: names.map((name) => [
      name,
      ...clientCounts.flatMap((clients) => [
        spread(summaryOf(of(clients, name))),
        name === off ? '' : `${spread(ratios(of(clients, name), of(clients, off)), 2)}×`,
      ]),
    ]),
    notes: [`The receiver took ${number(spans)} spans; a queue that is full drops what is new.`],
  };
}
