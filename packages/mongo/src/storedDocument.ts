import type { Instant } from '@throughcare/contracts';
import type { Document } from '@throughcare/store';
import { z } from 'zod';
import { entryText, indexEntry, tallyText } from './entryText.ts';
import { decode, decodeText, encode, encodeText } from './plain.ts';

/** What a document waits for: its tick, the log, its errands. */
const queues = ['due', 'waiting', 'owing'] as const;

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
  dueAt: z.string().exactOptional(),
  /** Time of the oldest event that waits for the log. */
  waitingSince: z.string().exactOptional(),
  waitingEvents: z.int(),
  /** When the earliest follow-up may run. */
  owingFrom: z.string().exactOptional(),
  owedFollowUps: z.int(),
  /** In which of the three queues it stands: equality, for servers whose ranges read a whole collection. */
  queues: z.array(z.enum(queues)).exactOptional(),
  /** See entryText.ts. */
  entries: z.array(z.string()).exactOptional(),
  tallies: z.array(z.string()).exactOptional(),
});
export type StoredDocument = z.infer<typeof StoredDocument>;

/** What a write sets; undefined stands for a field to take away. */
export type Fields = Partial<Record<keyof StoredDocument, unknown>>;

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
  for (const [name, value] of Object.entries(found(after)) as [keyof Found, unknown][])
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

type Found = ReturnType<typeof found>;

/** What a document is found and counted by. */
function found({ kind, id, outbox, followUps, dueAt, index }: Document) {
  const waitingSince = outbox[0]?.time;
  let owingFrom: Instant | undefined;
  for (const { notBefore } of followUps)
    if (owingFrom === undefined || notBefore < owingFrom) owingFrom = notBefore;
  const standsIn = { due: dueAt ?? undefined, waiting: waitingSince, owing: owingFrom };
  const entries = index.map((entry) => entryText(kind, id, entry));
  return {
    dueAt: dueAt ?? undefined,
    waitingSince,
    waitingEvents: outbox.length,
    owingFrom,
    owedFollowUps: followUps.length,
    queues: someOf(queues.filter((queue) => standsIn[queue] !== undefined)),
    entries: someOf(entries),
    tallies: someOf(talliesOf(kind, index, entries)),
  };
}

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
