import { eventIn } from '@throughcare/messaging';
import { isFurther, type Position } from '@throughcare/store';
import { rest } from '@throughcare/waiting';
import { type Carriers, topicsOf } from './carriers.ts';
import { openedTopics } from './openedTopics.ts';

/** Between two looks whether all is read, in wall ms. */
const lookEvery = 50;

/**
 * Reads the topics from their beginning and counts what comes for the first time, in the order of its stream: a repeat
 * counts nothing, and neither does an event that comes after a later one. Gives the topics that have another number of events
 * than the source. Holds a place for each stream in memory.
 */
export async function compareTopics({ services, source, log }: Carriers): Promise<string[]> {
  const topics = topicsOf(services);
  const lasts = new Map<string, Position>();
  const counts = new Map(topics.map((topic) => [topic, 0]));
  const opened = await openedTopics(log, topics, (record) => {
    const { topic } = record;
    const event = eventIn(record);
    if (event === undefined) return;
    const stream = `${topic}/${event.partitionkey}`;
    if (!isFurther(event, lasts.get(stream))) return;
    lasts.set(stream, { epoch: event.epoch, sequence: event.sequence });
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  });
  try {
    while ((await opened.lag()) > 0) await rest(lookEvery);
  } finally {
    await opened.stop();
  }
  return topics.flatMap((topic) => {
    const [there, wanted] = [counts.get(topic) ?? 0, source.eventsOf(topic)];
    return there === wanted ? [] : [`${topic} has ${there} events in order, not ${wanted}`];
  });
}
