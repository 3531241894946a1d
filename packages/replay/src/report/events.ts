import { type CloudEvent, streamName, streamOf, topicOf } from '@throughcare/contracts';
import type { WholeJournal } from '@throughcare/messaging';
import { kindOf, type Whatever } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import type { Store } from '@throughcare/store';

export type EventFigures = { published: number; applied: number; gaps: number; parked: number };
type Subscriber = { readonly spec: ServiceSpec<Whatever>; readonly store: Store };

const pageSize = 500;

/**
 * From stored positions and parked events: an event is applied where its subscriber has a reaction and its position has
 * reached it. A gap is an event that its owner published, and that a subscriber has neither reached nor parked.
 */
export async function eventFigures(
  journal: WholeJournal,
  subscribers: readonly Subscriber[],
): Promise<EventFigures> {
  const figures: EventFigures = { published: 0, applied: 0, gaps: 0, parked: 0 };
  const readers: Reader[] = [];
  for (const { spec, store } of subscribers) {
    const parked = await parkedIn(store);
    figures.parked += parked.size;
    readers.push({ spec, store, parked, reacts: new Set(spec.reactions.map(({ to }) => to.type)) });
  }
  for (const { spec } of subscribers) {
    let reached: { readonly stream: string; readonly of: readonly Reached[] } | undefined;
    for await (const event of journal.events(spec.name)) {
      const stream = streamName(streamOf(event));
      if (reached?.stream !== stream) reached = { stream, of: await reachedBy(event, readers) };
      figures.published++;
      for (const { reader, position } of reached.of)
        if (event.sequence <= position) {
          if (reader.reacts.has(event.type)) figures.applied++;
        } else if (!reader.parked.has(`${stream}/${event.sequence}`)) figures.gaps++;
    }
  }
  return figures;
}

type Reader = Subscriber & {
  readonly reacts: ReadonlySet<string>;
  readonly parked: ReadonlySet<string>;
};
type Reached = { readonly reader: Reader; readonly position: number };

/** Up to where those who subscribe to an event's stream have settled it. */
async function reachedBy(event: CloudEvent, readers: readonly Reader[]): Promise<Reached[]> {
  const { service, audience, ref } = streamOf(event);
  const topic = topicOf(service, audience);
  const subscribed = readers.filter(({ spec }) => spec.reads.includes(topic));
  return Promise.all(
    subscribed.map(async (reader) => {
      const document = await reader.store.read(kindOf(ref), ref);
      return { reader, position: document?.positions[`${service}/${audience}`]?.sequence ?? 0 };
    }),
  );
}

async function parkedIn(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  let after: string | undefined;
  do {
    const page = await store.list({
      kind: 'parked',
      index: 'all',
      key: 'all',
      limit: pageSize,
      after,
    });
    for (const { id } of page.items) ids.add(id);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}
