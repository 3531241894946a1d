import { CloudEvent } from '@throughcare/contracts';
import { rest } from '@throughcare/waiting';
import { type Carriers, topicsOf } from './carriers.ts';
import { openedTopics } from './openedTopics.ts';

/** Between two looks whether all is read, in wall ms. */
const lookEvery = 50;

type Last = { readonly epoch: number; readonly sequence: number };

/**
 * Reads the topics from their beginning and counts what comes for the first time, in the order of its stream: a repeat
 * counts nothing, and neither does an event that comes after a later one. Gives the topics that have another number of events
 * than the source. Holds a place for each stream in memory.
 */
export async function compareTopics({ services, source, log }: Carriers): Promise<string[]> {
  const topics = topicsOf(services);
  const lasts = new Map<string, Last>();
  const counts = new Map(topics.map((topic) => [topic, 0]));
  const opened = await openedTopics(log, topics, ({ topic, value }) => {
    const event = CloudEvent.safeParse(parsed(value)).data;
    if (event === undefined) return;
    const stream = `${topic}/${event.partitionkey}`;
    if (!isLater(event, lasts.get(stream))) return;
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

const isLater = (a: Last, b: Last | undefined): boolean =>
  b === undefined || a.epoch > b.epoch || (a.epoch === b.epoch && a.sequence > b.sequence);

function parsed(value: string | null): unknown {
  try {
    return value === null ? null : JSON.parse(value);
  } catch {
    return null;
  }
}
