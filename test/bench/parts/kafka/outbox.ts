import { topicOf } from '@throughcare/contracts';
import type { Bench } from '../../bench.ts';
import type { Broker, OwnTopics } from '../../broker.ts';
import { atLeast } from '../../measure/aims.ts';
import { interleaved } from '../../measure/rounds.ts';
import { ratios, summaryOf } from '../../measure/statistics.ts';
import { number, type Section, spread } from '../../measure/table.ts';
import type { ClientName } from '../../servers/kafka/plainClient.ts';
import { start } from '../../servers/server.ts';
import { surroundingsOf, topicsOf } from '../../subjects/services.ts';
import { clientsOf } from './clients.ts';
import { leftOut } from './leftOut.ts';

const title = '(g) Draining the outbox into Kafka';
const ours = 'Throughcare';
const plain = (client: ClientName) => `${client}, batched sends`;
const wanted = { bar: 0.7 };

/** Events of one person among those that wait, and messages in a send of the others. */
const eachPerson = 4;
const batch = 400;
/** How long one drain may take, in ms. */
const within = 300_000;

/** (g) How fast what waited for the broker reaches it. */
export async function kafkaOutbox(bench: Bench): Promise<Section> {
  const broker = await bench.kafka();
  const clients = clientsOf(bench.options);
  if (broker === null) return leftOut(title, [ours, ...clients.names.map(plain)]);
  const events = bench.options.quick ? 10_000 : 100_000;
  const pile = [String(events), String(events / eachPerson)];
  const { publisher } = surroundingsOf[bench.subject];
  const topics = topicsOf([publisher()]);
  const rate = (milliseconds: number) => (events / milliseconds) * 1_000;

  const relay = ({ prefix }: OwnTopics) =>
    finished<{ milliseconds: number; appended: number; left: number }>('./kafka/outbox.ts', [
      bench.dir(),
      bench.subject,
      broker.addresses,
      prefix,
      ...pile,
    ]).then(({ milliseconds, appended, left }) => {
      if (left !== 0) throw new Error(`${left} events are left in the outboxes`);
      if (appended > events) bench.say(`  ${appended - events} events were sent more than once`);
      return rate(milliseconds);
    });
  const sends = (client: ClientName) => (own: OwnTopics) =>
    finished<{ milliseconds: number }>('./kafka/plainSends.ts', [
      client,
      bench.subject,
      broker.addresses,
      `${own.prefix}${topicOf('intake', 'justice')}`,
      ...pile,
      String(batch),
      clients.installed,
    ]).then(({ milliseconds }) => rate(milliseconds));

  const results = await interleaved(
    [
      { name: ours, measure: () => onTopics(broker, topics, relay) },
      ...clients.names.map((client) => ({
        name: plain(client),
        measure: () => onTopics(broker, topics, sends(client)),
      })),
    ],
    bench.options.rounds,
    (name, round, value) => bench.say(`  round ${round + 1}: ${name} ${number(value)} events/s`),
  );
  const of = (name: string) => results.get(name) ?? [];
  const ratio = ratios(of(ours), of(plain('kafkajs')));
  return {
    title,
    about: `${number(events)} events wait in the outboxes of ${number(events / eachPerson)} people when a publisher starts: its relay finds them, writes each to the journal in the publisher's own store, sends it, and trims the outbox, until the log has acknowledged all (acks -1, 24 partitions). The others send the same messages, made ready before the clock runs, in batches of ${batch}, one after another, and keep nothing. Opening and connecting are included.`,
    columns: ['', 'events a second', 'ours ÷ it', 'bar'],
    rows: [
      [ours, spread(summaryOf(of(ours))), '', ''],
      ...clients.names.map((client) => [
        plain(client),
        spread(summaryOf(of(plain(client)))),
        `${spread(ratios(of(ours), of(plain(client))), 2)}×`,
        client === 'kafkajs' ? atLeast(wanted, ratio) : '',
      ]),
    ],
    notes: clients.notes,
  };
}

/** Runs a child that measures once while it starts. */
async function finished<About>(file: string, words: readonly string[]): Promise<About> {
  const server = await start<About>(file, words, { within });
  await server.stop();
  return server.about;
}

/** On topics of this measurement's own: none of them sends into what another has filled. */
async function onTopics<T>(
  broker: Broker,
  names: Parameters<Broker['topics']>[0],
  measure: (own: OwnTopics) => Promise<T>,
): Promise<T> {
  const own = await broker.topics(names);
  try {
    return await measure(own);
  } finally {
    await own.remove();
  }
}
