import { topicOf } from '@throughcare/contracts';
import type { Bench } from '../../bench.ts';
import { atLeast } from '../../measure/aims.ts';
import { interleaved } from '../../measure/rounds.ts';
import { ratios, summaryOf } from '../../measure/statistics.ts';
import { number, type Section, spread } from '../../measure/table.ts';
import type { ClientName } from '../../servers/kafka/plainClient.ts';
import { start } from '../../servers/server.ts';
import { recordsOf } from '../../subjects/records.ts';
import { surroundingsOf, topicsOf } from '../../subjects/services.ts';
import { clientsOf } from './clients.ts';
import { leftOut } from './leftOut.ts';

type About = { readonly milliseconds: number; readonly applied: number };

const title = '(h) Applied once from Kafka';
const ours = 'Throughcare';
const plain = (client: ClientName) => `${client}, one fsynced insert a message`;
const wanted = { bar: 1 };

/** Events of one person among those that wait. */
const eachPerson = 4;
/** How long one of them may take, in ms. */
const within = 300_000;

/** (h) How fast a subscriber applies what waits on Kafka, each event once. */
export async function kafkaApplied(bench: Bench): Promise<Section> {
  const broker = await bench.kafka();
  const clients = clientsOf(bench.options);
  const names = clients.names.filter((name) => name !== '@platformatic/kafka');
  if (broker === null) return leftOut(title, [ours, ...names.map(plain)]);
  const events = bench.options.quick ? 10_000 : 100_000;
  const pile = { events, people: events / eachPerson };
  const own = await broker.topics(topicsOf([surroundingsOf[bench.subject].subscriber()]));
  const run = async (file: string, words: readonly string[]) => {
    const server = await start<About>(file, words, { within });
    const { applied, milliseconds } = server.about;
    await server.stop();
    if (applied !== events) throw new Error(`${applied} of ${events} events were applied`);
    return (events / milliseconds) * 1_000;
  };
  try {
    for (const records of recordsOf(bench.subject, pile, 1_000)) await own.log.append(records);
    bench.say(`  ${number(events)} events wait`);
    const results = await interleaved(
      [
        {
          name: ours,
          measure: () =>
            run('./kafka/applied.ts', [
              bench.dir(),
              bench.subject,
              broker.addresses,
              own.prefix,
              String(events),
            ]),
        },
        ...names.map((client) => ({
          name: plain(client),
          measure: (round: number) =>
            run('./kafka/plainInserts.ts', [
              bench.dir(),
              client,
              broker.addresses,
              `${own.prefix}${topicOf('intake', 'justice')}`,
              `${own.prefix}plain-${client}-${round}`,
              String(events),
              clients.installed,
            ]),
        })),
      ],
      bench.options.rounds,
      (name, round, value) => bench.say(`  round ${round + 1}: ${name} ${number(value)} events/s`),
    );
    const of = (name: string) => results.get(name) ?? [];
    const ratio = (client: ClientName) => ratios(of(ours), of(plain(client)));
    return {
      title,
      about: `${number(events)} events of ${number(events / eachPerson)} people wait on the topic when a subscriber starts that has never read it. Ours decodes and checks each, applies it to its person's document, and writes effect and position together (embedded store). The others write the message's id and body to a table, one commit each, on the disk before the next. Opening and joining the group are included.`,
      columns: ['', 'events a second', 'ours ÷ it', 'bar'],
      rows: [
        [ours, spread(summaryOf(of(ours))), '', ''],
        ...names.map((client) => [
          plain(client),
          spread(summaryOf(of(plain(client)))),
          `${spread(ratio(client), 2)}×`,
          client === 'kafkajs' ? atLeast(wanted, ratio(client)) : '',
        ]),
      ],
      notes: clients.notes,
    };
  } finally {
    await own.remove();
  }
}
