import { toMessage } from '../../../../packages/kafka/src/binding.ts';
import { recordsOf } from '../../subjects/records.ts';
import type { SubjectName } from '../../subjects/requests.ts';
import { ready } from '../child.ts';
import { type ClientName, plainClient } from './plainClient.ts';

/** One library's producer with messages that are ready to be sent, batch after batch. Runs once, then answers with the time. */
const [
  name = 'kafkajs',
  subject = 'say',
  brokers = '',
  topic = '',
  count = '0',
  people = '1',
  size = '1',
  installed = '.',
] = process.argv.slice(2) as [ClientName, SubjectName, ...string[]];
const pile = { events: Number(count), people: Number(people) };
const batches = [...recordsOf(subject, pile, Number(size))].map((records) =>
  records.map(({ event }) => toMessage(event)),
);
const client = await plainClient(name, brokers, installed);

const began = performance.now();
for (const batch of batches) await client.send(topic, batch);
const milliseconds = performance.now() - began;
ready({ milliseconds }, {}, () => client.close());
