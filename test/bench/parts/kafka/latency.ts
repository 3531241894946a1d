import { topicOf } from '@throughcare/contracts';
import type { Bench } from '../../bench.ts';
import type { Broker, OwnTopics } from '../../broker.ts';
import { perSecond } from '../../load/load.ts';
import { atMost } from '../../measure/aims.ts';
import { quantile, ratios, summaryOf } from '../../measure/statistics.ts';
import { number, type Section, spread } from '../../measure/table.ts';
import { type ClientName, clientNames } from '../../servers/kafka/plainClient.ts';
import { type Server, start } from '../../servers/server.ts';
import { surroundingsOf, topicsOf } from '../../subjects/services.ts';
import { type Stage, stage } from '../../subjects/stage.ts';
import { leftOut } from './leftOut.ts';

type About = { readonly url: string; readonly token: string };
/** Of the rate that 32 clients reach: an ordinary day, and one on which two cores have little left. */
const shares = [
  { share: 0.1, named: 'a tenth' },
  { share: 0.5, named: 'half' },
] as const;
type Share = (typeof shares)[number]['named'];
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
/** Of our median to that of plain kafkajs. */
const aim = 1.5;

/** (f) From the publisher's COMMIT to the subscriber's over Kafka, beside what the way over the broker takes alone. */
export async function kafkaLatency(bench: Bench): Promise<Section> {
  const broker = await bench.kafka();
  if (broker === null) return leftOut(title, [ours, ...clientNames.map(plain)]);
  const place = await stage(bench, bench.options.quick ? 30_000 : 50_000 * bench.options.rounds);
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
    for (const client of clientNames)
      rivals.set(
        client,
        await opened('./kafka/plainLatency.ts', wordsOf(bench, broker, others, client)),
      );
    await measure(bench, place, house, rivals, rounds);
  } finally {
    for (const server of servers) await server.stop();
    await own.remove();
    await others.remove();
  }
  return section(rounds, events);
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
  const keep = (name: string, named: Share, rate: number, times: readonly number[]) => {
    const round = roundOf(rate, times);
    const row = rowOf(name, named);
    rounds.set(row, [...(rounds.get(row) ?? []), round]);
    bench.say(
      `  ${name}: ${number(rate)}/s, p50 ${number(round.p50, 2)} ms of ${number(times.length)}`,
    );
  };
  const warm = await run({ loop: 'closed', seconds: quick ? 1 : 4 });
  for (const rival of rivals.values())
    await rival.ask('run', { perSecond: warm.rate / 2, seconds: quick ? 1 : 4 });
  for (let round = 0; round < bench.options.rounds; round++) {
    bench.say(`  round ${round + 1}`);
    const most = (await run({ loop: 'closed', seconds: quick ? 1 : 3 })).rate;
    for (const { share, named } of shares) {
      const rate = share * most;
      const mine = await run({ loop: 'open', rate, seconds });
      keep(ours, named, mine.rate, mine.times);
      for (const [client, rival] of rivals) {
        const times = await rival.ask<number[]>('run', { perSecond: rate, seconds });
        keep(plain(client), named, rate, times);
      }
    }
  }
}

const rowOf = (name: string, named: Share): string => `${name} (${named})`;

function roundOf(rate: number, times: readonly number[]): Round {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    rate,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
  };
}

function section(rounds: Rounds, events: number): Section {
  const of = (name: string, what: keyof Round) =>
    (rounds.get(name) ?? []).map((round) => round[what]);
  const ratio = (client: ClientName, named: Share) =>
    ratios(of(rowOf(ours, named), 'p50'), of(rowOf(plain(client), named), 'p50'));
  const cells = (name: string, named: Share) => [
    name,
    named,
    spread(summaryOf(of(rowOf(name, named), 'rate'))),
    ...(['p50', 'p95', 'p99'] as const).map(
      (what) => `${spread(summaryOf(of(rowOf(name, named), what)), 2)} ms`,
    ),
  ];
  return {
    title,
    about: `Ours: a publisher and a subscriber with embedded stores, from the publisher's COMMIT to the COMMIT in which the subscriber has applied the event: outbox, journal, relay, Kafka, dispatcher. The others: from the call that sends a message to the handler that has it, nothing checked and nothing kept. The same broker, 24 partitions, acks -1, fetches that wait for at most 250 ms, messages of the same kind, ${events} at each arrival. Arrivals are random (Poisson), at a tenth and at half of the rate that 32 clients reached just before.`,
    columns: ['', 'of that rate', 'arrivals/s', 'p50', 'p95', 'p99', 'our p50 ÷ it', 'aim'],
    rows: shares.flatMap(({ named }) => [
      [...cells(ours, named), '', ''],
      ...clientNames.map((client) => [
        ...cells(plain(client), named),
        `${spread(ratio(client, named), 2)}×`,
        client === 'kafkajs' ? atMost({ bar: aim }, ratio(client, named)) : '',
      ]),
    ]),
  };
}
