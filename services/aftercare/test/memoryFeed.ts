import { createHash } from 'node:crypto';
import type { CloudEvent } from '@throughcare/contracts';
import type { ProjectedRow, QueryTools } from '@throughcare/record';
import type { Bookmark, Runtime } from '@throughcare/service-kit';
import { secretsFrom } from '@throughcare/service-kit';
import { ref } from '@throughcare/testing';
import { feedRow } from '../src/domain/feedRow/document.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { rowsOf } from '../src/projections/partnerFeed.ts';

let sequence = 0;

/** The row of an event about the one person. */
export function row(definition: { type: string }, data: object, audience = 'care'): ProjectedRow {
  sequence++;
  const event = {
    id: `aftercare/${audience}/${ref('person')}/${sequence}`,
    source: `/throughcare/aftercare/${audience}`,
    type: definition.type,
    subject: ref('person'),
    partitionkey: ref('person'),
    time: '2026-03-02T10:00:00.000Z',
    data,
  } as unknown as CloudEvent;
  const [made] = rowsOf(event);
  if (!made) throw new Error('the event names no partner');
  return made;
}

export type MemoryFeed = Runtime & {
  /** Puts rows into their lists, and wakes who waits for them. */
  add(...rows: readonly ProjectedRow[]): void;
  /** How many wait for rows. */
  waiting(): number;
  /** How often the list was read. */
  reads(): number;
  bookmark(name: string): Bookmark;
  /** What was recorded as delivered: to whom, what of whom. */
  readonly disclosed: {
    readonly org: string;
    readonly what: string;
    readonly refs: readonly string[];
    readonly items: readonly string[];
  }[];
};

/** A service that has these rows and this person, and nothing else. */
export function memoryFeed(person: Pathway, ...first: readonly ProjectedRow[]): MemoryFeed {
  const rows = [...first];
  const disclosed: MemoryFeed['disclosed'] = [];
  const waiting = new Set<() => void>();
  let reads = 0;
  const bookmarks = new Map<string, string>();
  const secrets = secretsFrom(Buffer.alloc(32, 7));
  const only = {
    async read(type: { kind: string }, wanted: string) {
      if (type.kind !== feedRow.kind) return wanted === person.ref ? person : undefined;
      return rows.find(({ id }) => id === wanted)?.state;
    },
    async listed(_type: unknown, list: string, after: string | null, limit: number) {
      reads++;
      const from = after === null ? 0 : Number(after.split(':')[1]);
      const entries = rows
        .filter(({ lists }) => lists?.includes(list))
        .map(({ id }, n) => ({ name: id, cursor: `0:${n + 1}:${markOf(id)}` }))
        .slice(from, from + limit);
      return { entries, next: entries.at(-1)?.cursor ?? after ?? '0:0' };
    },
    endOfList: async (_type: unknown, list: string): Promise<string> =>
      (await only.listed(_type, list, null, Number.POSITIVE_INFINITY)).next,
    hash: secrets.hash,
  };
  return {
    tools: () => only as unknown as QueryTools,
    organisationOf: () => null,
    seal: secrets.seal,
    open: secrets.open,
    disclosed,
    disclose: async ({ org }, shown, what) =>
      void disclosed.push({
        org,
        what,
        refs: [...shown.keys()],
        items: [...shown.values()].flat(),
      }),
    onListed(_type, _list, call) {
      waiting.add(call);
      return () => void waiting.delete(call);
    },
    add(...more) {
      rows.push(...more);
      for (const call of waiting) call();
    },
    waiting: () => waiting.size,
    reads: () => reads,
    bookmark: (name) => ({
      read: async () => bookmarks.get(name) ?? null,
      move: async (from, to) => {
        if ((bookmarks.get(name) ?? null) === from) bookmarks.set(name, to);
      },
    }),
  };
}

const markOf = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 12);

/** The same person, with more offers to ngo-a by these ids: rows about an end of access lead to one. */
export function withOffers(person: Pathway, ...ids: readonly string[]): Pathway {
  const [offer] = Object.values(person.offers);
  if (!offer) throw new Error('nobody was asked yet');
  const more = ids.map((id) => [id, { ...offer, id, partnerOrg: 'ngo-a' }]);
  return { ...person, offers: { ...person.offers, ...Object.fromEntries(more) } };
}
