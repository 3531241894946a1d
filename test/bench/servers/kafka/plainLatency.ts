import { rest } from '@throughcare/waiting';
import { toMessage } from '../../../../packages/kafka/src/binding.ts';
import { poisson } from '../../load/poisson.ts';
import { recordOf } from '../../subjects/records.ts';
import type { SubjectName } from '../../subjects/requests.ts';
import { surroundingsOf } from '../../subjects/services.ts';
import { ready } from '../child.ts';
import { type ClientName, plainClient } from './plainClient.ts';

/** A producer and a consumer of one library in one process: from the call that sends a message to the handler that gets it. */
const [name = 'kafkajs', subject = 'say', brokers = '', topic = '', group = '', installed = '.'] =
  process.argv.slice(2) as [ClientName, SubjectName, ...string[]];

/** What one run is to do: arrivals a second, for so many seconds. */
export type PlainRun = { readonly perSecond: number; readonly seconds: number };

const pile = { events: 1_000_000, people: 10_000 };
const { events } = surroundingsOf[subject];
const client = await plainClient(name, brokers, installed);
const sent = new Map<string, number>();
let milliseconds: number[] = [];
let n = 0;

await client.consume(topic, group, (messages) => {
  const at = performance.now();
  for (const { id } of messages) {
    const from = sent.get(id);
    if (from === undefined) continue;
    milliseconds.push(at - from);
    sent.delete(id);
  }
});

/** As many messages in one send as the measured command publishes. */
async function arrive(): Promise<void> {
  const messages = Array.from({ length: events }, () =>
    toMessage(recordOf(subject, pile, n++).event),
  );
  const at = performance.now();
  for (const { headers } of messages) sent.set(headers.ce_id ?? '', at);
  await client.send(topic, messages);
}

ready(
  null,
  {
    run: async (asked) => {
      milliseconds = [];
      await poisson(asked as PlainRun, arrive);
      const givenUp = performance.now() + 10_000;
      while (sent.size > 0) {
        if (performance.now() > givenUp) throw new Error(`${sent.size} messages never came back`);
        await rest(5);
      }
      return milliseconds;
    },
  },
  () => client.close(),
);
