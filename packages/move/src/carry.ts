import type { ServiceName } from '@throughcare/contracts';
import type { EventPage } from '@throughcare/embedded';
import { grownStreams, journalRow, streamsPerSegment } from '@throughcare/messaging';
import type { MoveMark } from '@throughcare/mongo';
import type { Document } from '@throughcare/store';
import { arrivalOf, type Carriers, topicsOf } from './carriers.ts';
import { patiently } from './patience.ts';

/**
 * Carries one service over, a page at a time: its documents as they are, then its events, first to the journal and then to
 * the log. The mark moves behind each page, so that a page comes again after a kill: documents that are there stay, and the
 * log holds some events twice, in order.
 */
export async function carry(
  carriers: Carriers,
  service: ServiceName,
  begun: MoveMark,
): Promise<void> {
  const { source, log, arrived } = carriers;
  const arrival = arrivalOf(carriers, service);
  let mark = begun;
  const moved = async (to: Partial<MoveMark>, pageLength: number) => {
    mark = { ...mark, ...to, count: mark.count + pageLength };
    await arrival.setMark(mark);
    arrived(service, mark.count);
  };
  for (;;) {
    const { documents, row } = source.documents(service, mark.row);
    if (documents.length === 0) break;
    await arrival.insert(documents);
    await moved({ row }, documents.length);
  }
  for (;;) {
    const page = source.events(service, mark.place);
    if (page.records.length === 0) break;
    await arrival.insert(journalRows(page));
    await log.append(page.records);
    await moved({ place: page.place }, page.records.length);
  }
  await listStreams(carriers, service, mark);
}

/** As the owner's journal would have written them. */
export const journalRows = ({ records }: EventPage): Document[] =>
  records.map(({ event }) => ({ ...journalRow(event), version: 1, writes: [] }));

/** Lists every stream once. The owner would have listed it each time it grew, but no reader has a cursor of this journal yet. */
async function listStreams(
  carriers: Carriers,
  service: ServiceName,
  { began }: MoveMark,
): Promise<void> {
  const store = await arrivalOf(carriers, service).store();
  for (const topic of topicsOf([service])) {
    const audience = topic.endsWith('.care') ? 'care' : 'justice';
    const list = grownStreams(store, service, audience);
    let segment = 0;
    for (const refs of chunks(carriers.source.refs(topic), streamsPerSegment)) {
      const from = segment++;
      const names = refs.map((name) => ({ name, from }));
      await patiently(() => list.appendOnce(names, began as Document['moment']));
    }
  }
}

function* chunks<T>(items: Iterable<T>, length: number): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < length) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
