import { earliest, type Instant } from '@throughcare/contracts';
import type { Document } from '@throughcare/store';
import { z } from 'zod';
import { entryText, indexEntry, tallyText } from './entryText.ts';
import { decode, decodeText, encode, encodeText } from './plain.ts';

/** What a document stands in line for: its tick, the log, its follow-ups. */
export type Queue = 'due' | 'waiting' | 'owing';

/**
 * A document as the collection has it: the one schema, from which both its type and mongoose's schema come.
 * A field that nothing is to be found by is left out rather than null, so that a sparse index leaves the document out too.
 */
export const StoredDocument = z.object({
  _id: z.string(),
  kind: z.string(),
  id: z.string(),
  version: z.int(),
  /** Names one write. Compare-and-set checks it with the version, which begins anew when a document is removed and made again. */
  stamp: z.string(),
  moment: z.string(),
  state: z.unknown(),
  revs: z.unknown(),
  outbox: z.unknown(),
  epoch: z.int(),
  heads: z.unknown(),
  followUps: z.unknown(),
  positions: z.unknown(),
  remembered: z.unknown(),
  writes: z.array(z.string()),
  /** When it wants its tick. */
  dueAt: z.string().exactOptional(),
  /** Time of the oldest event that waits for the log, and how many wait. */
  waitingAt: z.string().exactOptional(),
  waitingCount: z.int().exactOptional(),
  /** When the earliest follow-up may run, and how many there are. */
  owingAt: z.string().exactOptional(),
  owingCount: z.int().exactOptional(),
  /**
   * Whether it stands in a queue, and its `_id` in the queue's own index, so that a question is answered from the index alone, in
   * order. The flags are asked for too, by equality: some servers read a whole collection for a range.
   */
  due: z.boolean().exactOptional(),
  dueName: z.string().exactOptional(),
  waiting: z.boolean().exactOptional(),
  waitingName: z.string().exactOptional(),
  owing: z.boolean().exactOptional(),
  owingName: z.string().exactOptional(),
  /** See entryText.ts. */
  entries: z.array(z.string()).exactOptional(),
  tallies: z.array(z.string()).exactOptional(),
});
export type StoredDocument = z.infer<typeof StoredDocument>;

/** What a write sets; undefined stands for a field to take away. */
export type Fields = Partial<Record<keyof StoredDocument, unknown>>;

/** The kind and id of a name. */
export function named(name: string): Pick<Document, 'kind' | 'id'> {
  const text = decodeText(name);
  const slash = text.indexOf('/');
  return { kind: text.slice(0, slash), id: text.slice(slash + 1) };
}

/** `kind/id`; a kind has no `/`, as all of them are names of ours. */
export const nameOf = (kind: string, id: string): string => encodeText(`${kind}/${id}`);

const carried = [
  'version',
  'moment',
  'state',
  'revs',
  'outbox',
  'epoch',
  'heads',
  'followUps',
  'positions',
  'remembered',
  'writes',
] as const satisfies (keyof Document & keyof StoredDocument)[];

/** What a write has to set, so that `before` (undefined: nothing) becomes `after`: what kept its reference is left alone. */
export function changedFields(before: Document | undefined, after: Document): Fields {
  const fields: Fields = {};
  for (const name of carried)
    if (before === undefined || before[name] !== after[name]) fields[name] = encode(after[name]);
  const was = before === undefined ? undefined : found(before);
  for (const [name, value] of Object.entries(found(after)) as [keyof Fields, unknown][])
    if (was === undefined || JSON.stringify(was[name]) !== JSON.stringify(value))
      fields[name] = value;
  return fields;
}

export const newFields = (document: Document): Fields => ({
  _id: nameOf(document.kind, document.id),
  kind: encodeText(document.kind),
  id: encodeText(document.id),
  ...changedFields(undefined, document),
});

export const documentOf = (stored: StoredDocument): Document => ({
  kind: decodeText(stored.kind),
  id: decodeText(stored.id),
  version: stored.version,
  moment: stored.moment as Instant,
  state: decode(stored.state),
  revs: decode(stored.revs) as Document['revs'],
  outbox: decode(stored.outbox) as Document['outbox'],
  epoch: stored.epoch,
  heads: decode(stored.heads) as Document['heads'],
  followUps: decode(stored.followUps) as Document['followUps'],
  positions: decode(stored.positions) as Document['positions'],
  remembered: decode(stored.remembered) as Document['remembered'],
  writes: decode(stored.writes) as string[],
  dueAt: (stored.dueAt as Instant | undefined) ?? null,
  index: (stored.entries ?? []).map(indexEntry),
});

/** What a document is found and counted by. */
function found({ kind, id, outbox, followUps, dueAt, index }: Document): Fields {
  const name = nameOf(kind, id);
  const entries = index.map((entry) => entryText(kind, id, entry));
  const owingFrom = earliest(...followUps.map(({ notBefore }) => notBefore));
  return {
    ...standing('due', name, dueAt),
    ...standing('waiting', name, outbox[0]?.time),
    waitingCount: outbox.length || undefined,
    ...standing('owing', name, owingFrom),
    owingCount: followUps.length || undefined,
    entries: someOf(entries),
    tallies: someOf(talliesOf(kind, index, entries)),
  };
}

const standing = (queue: Queue, name: string, at: Instant | null | undefined): Fields =>
  at == null
    ? { [queue]: undefined, [`${queue}At`]: undefined, [`${queue}Name`]: undefined }
    : { [queue]: true, [`${queue}At`]: at, [`${queue}Name`]: name };

/** One for each entry: the first of a list, the second of it, … An entry given twice counts once. */
function talliesOf(kind: string, index: Document['index'], entries: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const tallies: string[] = [];
  for (const [at, { name, key }] of index.entries()) {
    const entry = entries[at] as string;
    if (seen.has(entry)) continue;
    seen.add(entry);
    const list = tallyText(kind, name, key, 0);
    const ordinal = (counts.get(list) ?? 0) + 1;
    counts.set(list, ordinal);
    tallies.push(tallyText(kind, name, key, ordinal));
  }
  return tallies;
}

const someOf = <T>(items: readonly T[]): readonly T[] | undefined =>
  items.length === 0 ? undefined : items;
