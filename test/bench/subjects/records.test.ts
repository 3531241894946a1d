import { CloudEvent } from '@throughcare/contracts';
import { recordsOf } from './records.ts';
import { subjectNames } from './requests.ts';
import { surroundingsOf, topicsOf } from './services.ts';

describe.each(subjectNames)('events that wait, for %s', (subject) => {
  const pile = { events: 10, people: 4 };
  const records = [...recordsOf(subject, pile, 3)].flat();
  const { heard, publisher, subscriber } = surroundingsOf[subject];

  it('are as many as were asked for, each stream in order and without gaps', () => {
    const streams = Map.groupBy(records, ({ event }) => event.partitionkey);
    expect([...streams.values()].map((ofOne) => ofOne.map(({ event }) => event.sequence))).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2],
      [1, 2],
    ]);
  });

  it('are what the publisher would have written, on topics of its own that the subscriber reads', () => {
    for (const { topic, event } of records) {
      expect(CloudEvent.parse(event)).toEqual(event);
      expect(heard.data.safeParse(event.data).success).toBe(true);
      expect(topicsOf([publisher()])).toContain(topic);
      expect(subscriber().reads).toContain(topic);
    }
  });
});
