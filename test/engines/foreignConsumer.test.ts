import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { CloudEvent, definitionOf, Sharing } from '@throughcare/contracts';
import { openKafkaLog, topicPlan } from '@throughcare/kafka';
import { historyOf } from '@throughcare/testing';
import { describeKafkaWith } from '@throughcare/testing/engines';
import { relayedPair } from '@throughcare/testing/house';
import { z } from 'zod';
import { everything, tellEverything } from '../journeys/support/everything.ts';
import { foundIn } from '../journeys/support/files.ts';
import { Journey } from '../journeys/support/journey.ts';

const topics = topicPlan.map(({ name }) => name);

/** A line of kcat's: headers are a list of names and values in turn. */
const Line = z.object({
  topic: z.string(),
  key: z.string(),
  payload: z.string(),
  headers: z.array(z.string()),
});
type Message = Omit<z.infer<typeof Line>, 'headers'> & { headers: Record<string, string> };

describeKafkaWith('kcat', 'a consumer that is not ours', (brokers) => {
  const prefix = `t${randomBytes(6).toString('hex')}.`;
  const log = () =>
    openKafkaLog({ brokers: brokers().split(','), clientId: 'story', prefix, partitions: 3 });
  let journey: Journey;
  let published: CloudEvent[];
  let raw: string;
  let messages: Message[];

  /** Everything that happened to one person, told by the services' own relays on Kafka as well. */
  beforeAll(async () => {
    const kafka = log();
    await kafka.createTopics(topics);
    journey = await Journey.begin({
      pair: relayedPair,
      around: (_service, deps) => ({
        ...deps,
        publish: async (records) => {
          await kafka.append(records);
          await deps.publish(records);
        },
      }),
    });
    await tellEverything(journey);
    await journey.settle();
    const history = await historyOf(journey.house.pair.journal, topics);
    published = [...history.values()].flatMap(({ events }) => events);
    await kafka.close();
    const texts: string[] = [];
    for (const topic of topics) texts.push(await kcat(brokers(), `${prefix}${topic}`));
    raw = texts.join('');
    messages = raw
      .split('\n')
      .filter((line) => line !== '')
      .map(parsed);
  }, 120_000);
  afterAll(async () => {
    await journey.end();
    const kafka = log();
    await kafka.removeTopics(topics);
    await kafka.close();
  }, 60_000);

  it('finds every event that the services have published, and no other message', () => {
    const ids = messages.map(({ headers }) => headers.ce_id);
    expect([...new Set(ids)].sort()).toEqual(published.map(({ id }) => id).sort());
    expect(published.length).toBeGreaterThan(20);
    expect(new Set(messages.map(({ topic }) => topic)).size).toBeGreaterThan(4);
  });

  it('finds CloudEvents 1.0 in binary mode, keyed by the reference of the pathway', () => {
    for (const { topic, key, headers } of messages) {
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: expect.stringMatching(/./),
        ce_source: expect.stringMatching(/^\/throughcare\//),
        ce_type: expect.stringMatching(/^org\.throughcare\./),
        ce_partitionkey: key,
      });
      const [, service, audience] = topic.slice(prefix.length).split('.');
      expect(headers.ce_source).toBe(`/throughcare/${service}/${audience}`);
    }
  });

  it('finds in each value the data alone, as the type of the event has it', () => {
    for (const { payload, headers } of messages) {
      const type = definitionOf(headers.ce_type ?? '');
      expect(type?.data.strict().parse(JSON.parse(payload))).toEqual(JSON.parse(payload));
      expect(Sharing.parse(JSON.parse(headers.ce_sharing ?? '')).level).toBe(type?.level);
    }
  });

  it('can put together what was published, from headers and value', () => {
    const byId = new Map(published.map((event) => [event.id, event]));
    for (const { payload, headers } of messages) {
      const { ce_sequence, ce_epoch, ce_sharing, 'content-type': mediaType, ...rest } = headers;
      const attributes = Object.entries(rest).flatMap(([name, value]) =>
        name.startsWith('ce_') ? [[name.slice(3), value]] : [],
      );
      const event = CloudEvent.parse({
        ...Object.fromEntries(attributes),
        sequence: Number(ce_sequence),
        epoch: Number(ce_epoch),
        sharing: JSON.parse(ce_sharing ?? ''),
        datacontenttype: mediaType,
        data: JSON.parse(payload),
      });
      expect(event).toEqual(byId.get(event.id));
    }
  });

  it('finds no name, no contact, no word that was said, no clinical value and no charge', () => {
    expect(foundIn(raw, everything)).toEqual([]);
  });
});

/** All that stands on a topic, a message a line. */
async function kcat(brokers: string, topic: string): Promise<string> {
  const asked = ['-C', '-J', '-q', '-e', '-o', 'beginning', '-b', brokers, '-t', topic];
  const { stdout } = await promisify(execFile)('kcat', asked, {
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  return stdout;
}

function parsed(line: string): Message {
  const { headers, ...message } = Line.parse(JSON.parse(line));
  const pairs = headers.flatMap((name, n) =>
    n % 2 === 0 ? [[name, headers[n + 1] ?? ''] as const] : [],
  );
  return { ...message, headers: Object.fromEntries(pairs) };
}
