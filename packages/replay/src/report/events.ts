import { type Audience, type ServiceName, streamName, topicOf } from '@throughcare/contracts';
import type { Journal } from '@throughcare/messaging';
import type { ServiceSpec, Whatever } from '@throughcare/service-kit';
import type { Store } from '@throughcare/store';

export type EventFigures = { published: number; applied: number; gaps: number; parked: number };
type Subscriber = { readonly spec: ServiceSpec<Whatever>; readonly store: Store };

const pageSize = 500;

/**
 * From stored positions and aside rows: an event is applied where its subscriber has a reaction and its position has
 * reached it; a gap is an event that its owner published, and that is neither reached nor set aside.
 */
export async function eventFigures(
  journal: Journal,
  subscribers: readonly Subscriber[],
): Promise<EventFigures> {
  const figures: EventFigures = { published: 0, applied: 0, gaps: 0, parked: 0 };
  const aside = new Map<string, Set<string>>();
  for (const { spec, store } of subscribers) {
    figures.published += await journal.count(spec.name);
    aside.set(spec.name, await setAside(store));
    figures.parked += aside.get(spec.name)?.size ?? 0;
  }
  for (const { spec } of subscribers)
    for (const audience of ['justice', 'care'] as const) {
      const readers = subscribers.filter((one) =>
        one.spec.reads.includes(topicOf(spec.name, audience)),
      );
      for await (const head of heads(journal, spec.name, audience))
        await count(journal, { service: spec.name, audience, ...head }, readers, aside, figures);
    }
  return figures;
}

async function count(
  journal: Journal,
  stream: { service: ServiceName; audience: Audience; ref: never; sequence: number },
  readers: readonly Subscriber[],
  aside: ReadonlyMap<string, ReadonlySet<string>>,
  figures: EventFigures,
): Promise<void> {
  const source = `${stream.service}/${stream.audience}`;
  const reached = await Promise.all(
    readers.map(async ({ spec, store }) => ({
      name: spec.name,
      reacts: new Set(spec.reactions.map(({ to }) => to.type)),
      position: (await store.read('pathway', stream.ref))?.positions[source]?.sequence ?? 0,
    })),
  );
  for (let after = 0; after < stream.sequence; ) {
    const events = await journal.read(stream, after, pageSize);
    for (const event of events)
      for (const { name, reacts, position } of reached)
        if (event.sequence <= position) {
          if (reacts.has(event.type)) figures.applied++;
        } else if (!aside.get(name)?.has(`${streamName(stream)}/${event.sequence}`)) figures.gaps++;
    const last = events.at(-1);
    if (!last) break;
    after = last.sequence;
  }
}

async function* heads(journal: Journal, service: ServiceName, audience: Audience) {
  const seen = new Set<string>();
  for (let since: string | null = null; ; ) {
    const page: Awaited<ReturnType<Journal['heads']>> = await journal.heads(
      service,
      audience,
      since,
      pageSize,
    );
    for (const { ref, sequence } of page.heads)
      if (!seen.has(ref)) {
        seen.add(ref);
        yield {
          ref: ref as never,
          sequence: await headOf(journal, { service, audience, ref }, sequence),
        };
      }
    if (page.heads.length === 0 || page.next === since) return;
    since = page.next;
  }
}

/** A stream that grew while its page was read has a later head by now. */
async function headOf(
  journal: Journal,
  stream: Parameters<Journal['read']>[0],
  at: number,
): Promise<number> {
  let head = at;
  for (;;) {
    const more = await journal.read(stream, head, pageSize);
    const last = more.at(-1);
    if (!last) return head;
    head = last.sequence;
  }
}

async function setAside(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  let after: string | undefined;
  do {
    const page = await store.list({
      kind: 'aside',
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
