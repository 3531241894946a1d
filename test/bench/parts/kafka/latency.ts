import { topicOf } from '@throughcare/contracts';
import type { Bench } from '../../bench.ts';
import type { Broker, OwnTopics } from '../../broker.ts';
import { perSecond } from '../../load/load.ts';
import { atMost } from '../../measure/aims.ts';
import { quantile, ratios, summaryOf } from '../../measure/statistics.ts';
import { number, type Section, spread } from '../../measure/table.ts';
import type { ClientName } from '../../servers/kafka/plainClient.ts';
import { type Server, start } from '../../servers/server.ts';
import { surroundingsOf, topicsOf } from '../../subjects/services.ts';
import { type Stage, stage } from '../../subjects/stage.ts';
import { type Clients, clientsOf } from './clients.ts';
import { leftOut } from './leftOut.ts';

type About = { readonly url: string; readonly token: string };
/** Arrivals a second, the same for all: an ordinary day, and one on which two cores have little left; and our median over plain kafkajs's. */
const arrivals = [
  { rate: 70, wanted: { bar: 2 } },
  { rate: 350, wanted: { bar: 4 } },
] as const;
/** Arrivals a second, and milliseconds. */
type Round = {
  readonly rate: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};
type Rounds = Map<string, Round[]>;

const title = '(f) Commit to effect over Kafka';
const ours = 'Throughcare, COMMIT to COMMIT';
const plain = (client: ClientName) => `${client}, send to handler`;

/**
 * For so long each works before anything is measured, ours for 32 clients and the others at so many arrivals a second: V8 takes
 * a service for hot after many thousand calls, which 70 arrivals a second would bring only after minutes.
 */
const warmth = { seconds: 20, perSecond: 350 };

/** (f) From the publisher's COMMIT to the subscriber's over Kafka, beside what the way over the broker takes alone. */
export async function kafkaLatency(bench: Bench): Promise<Section> {
  const broker = await bench.kafka();
  const clients = clientsOf(bench.options);
  if (broker === null) return leftOut(title, [ours, ...clients.names.map(plain)]);
  const place = await stage(
    bench,
    bench.options.quick ? 30_000 : 40_000 + 10_000 * bench.options.rounds,
  );
  const { publisher, subscriber, events } = surroundingsOf[bench.subject];
  const own = await broker.topics(topicsOf([publisher(), subscriber()]));
  const others = await broker.topics([topicOf('intake', 'justice')]);
  const servers: Server<unknown>[] = [];
  const opened = async <T>(file: string, words: readonly string[]) => {
    const server = await start<T>(file, words);
    servers.push(server);
    return server;
  };
  const rounds: Rounds = new Map();
  try {
    const house = await opened<About>('./kafka/house.ts', [
      place.dir,
      bench.subject,
      broker.addresses,
      own.prefix,
    ]);
    const rivals = new Map<ClientName, Server<unknown>>();
    for (const client of clients.names)
      rivals.set(
        client,
        await opened('./kafka/plainLatency.ts', [
          ...wordsOf(bench, broker, others, client),
          clients.installed,
        ]),
      );
    await measure(bench, place, house, rivals, rounds);
  } finally {
    for (const server of servers) await server.stop();
    await own.remove();
    await others.remove();
  }
  return section(rounds, events, clients);
}

const wordsOf = (bench: Bench, broker: Broker, { prefix }: OwnTopics, client: ClientName) => [
  client,
  bench.subject,
  broker.addresses,
  `${prefix}${topicOf('intake', 'justice')}`,
  `${prefix}${client.replace(/\W/g, '')}`,
];

async function measure(
  bench: Bench,
  place: Stage,
  house: Server<About>,
  rivals: ReadonlyMap<ClientName, Server<unknown>>,
  rounds: Rounds,
): Promise<void> {
  const { quick } = bench.options;
  const { events } = surroundingsOf[bench.subject];
  const { url, token } = house.about;
  const base = { url, token, subject: bench.subject, thing: place.thing };
  const run = async (
    loop: { loop: 'closed'; seconds: number } | { loop: 'open'; rate: number; seconds: number },
  ) => {
    const done = await bench.load.run({
      ...base,
      people: place.people(),
      ...(loop.loop === 'closed'
        ? { loop: 'closed', clients: 32, until: { seconds: loop.seconds } }
        : { loop: 'open', perSecond: loop.rate, seconds: loop.seconds }),
    });
    place.met(done.answered + 32);
    await house.ask('settle');
    return { rate: perSecond(done), times: await house.ask<number[]>('times') };
  };
  const seconds = quick ? 2 : 6;
  const keep = (name: string, wanted: number, rate: number, times: readonly number[]) => {
    const round = roundOf(rate, times);
    const row = rowOf(name, wanted);
    rounds.set(row, [...(rounds.get(row) ?? []), round]);
    bench.say(
      `  ${name}: ${number(rate)}/s, p50 ${number(round.p50, 2)} ms of ${number(times.length)}`,
    );
  };
  const warm = quick ? { ...warmth, seconds: 1 } : warmth;
  await run({ loop: 'closed', seconds: warm.seconds });
  for (const rival of rivals.values()) await rival.ask('run', warm);
  for (let round = 0; round < bench.options.rounds; round++) {
    bench.say(`  round ${round + 1}`);
    for (const { rate } of arrivals) {
      const mine = await run({ loop: 'open', rate, seconds });
      keep(ours, rate, mine.rate, mine.times);
      for (const [client, rival] of rivals) {
        const times = await rival.ask<number[]>('run', { perSecond: rate, seconds });
        keep(plain(client), rate, times.length / events / seconds, times);
      }
    }
  }
}

const rowOf = (name: string, rate: number): string => `${name} (${rate})`;

function roundOf(rate: number, times: readonly number[]): Round {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    rate,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
  };
}

function section(rounds: Rounds, events: number, { names, notes }: Clients): Section {
  const of = (name: string, what: keyof Round) =>
    (rounds.get(name) ?? []).map((round) => round[what]);
  const ratio = (client: ClientName, rate: number) =>
    ratios(of(rowOf(ours, rate), 'p50'), of(rowOf(plain(client), rate), 'p50'));
  const cells = (name: string, rate: number) => [
    name,
    `${rate}`,
    spread(summaryOf(of(rowOf(name, rate), 'rate'))),
    ...(['p50', 'p95', 'p99'] as const).map(
      (what) => `${spread(summaryOf(of(rowOf(name, rate), what)), 2)} ms`,
    ),
  ];
  return {
    title,
    about: `Ours: a publisher and a subscriber with embedded stores, from the publisher's COMMIT to the COMMIT in which the subscriber has applied the event: outbox, journal, relay, Kafka, dispatcher. The others: from the call that sends a message to the handler that has it, nothing checked and nothing kept. The same broker, 24 partitions, acks -1, fetches that wait for at most 250 ms, messages of the same kind, ${events} at each arrival. Arrivals are random (Poisson), and as many for all.`,
    columns: ['', 'arrivals/s', 'reached', 'p50', 'p95', 'p99', 'our p50 ÷ it', 'bar'],
    rows: arrivals.flatMap(({ rate, wanted }) => [
      [...cells(ours, rate), '', ''],
      ...names.map((client) => [
        ...cells(plain(client), rate),
        `${spread(ratio(client, rate), 2)}×`,
        client === 'kafkajs' ? atMost(wanted, ratio(client, rate)) : '',
      ]),
    ]),
    notes,
  };
}
