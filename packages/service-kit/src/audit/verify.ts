import type { Store } from '@throughcare/store';
import {
  type DisclosureRecord,
  disclosureKind,
  hashOf,
  idOf,
  indexOf,
} from './disclosureRecord.ts';

/** Up to where a chain of disclosure records went, to be kept elsewhere: what is behind it cannot change unseen any more. */
export type Anchor = { readonly chain: string; readonly rows: number; readonly hash: string };

export type AuditFault = {
  readonly chain: string;
  readonly row: number;
  readonly what: 'missing' | 'changed' | 'not found under everybody shown';
};

type Row = {
  readonly chain: string;
  readonly row: number;
  readonly state: DisclosureRecord;
  readonly indexed: boolean;
};

/** The heads of all chains. */
export async function anchorsOf(store: Store): Promise<readonly Anchor[]> {
  const heads = new Map<string, Anchor>();
  for await (const { chain, row, state } of rowsOf(store))
    heads.set(chain, { chain, rows: row, hash: hashOf(state) });
  return [...heads.values()];
}

/**
 * What was changed, removed or cut off in the disclosure records: each row against the hash in the one behind it, the last
 * that an anchor knows against the anchor, and each against the lists that it is found by. Without an anchor the end of a
 * chain can be cut off unseen.
 */
export async function verifyDisclosures(
  store: Store,
  anchors: readonly Anchor[],
): Promise<{
  readonly rows: number;
  readonly chains: number;
  readonly faults: readonly AuditFault[];
}> {
  const faults: AuditFault[] = [];
  const ends = new Map<string, Row>();
  const listed = new Map<string, { readonly of: Row; count: number }>();
  const anchored = new Map(anchors.map((anchor) => [anchor.chain, anchor]));
  let rows = 0;
  for await (const one of rowsOf(store)) {
    rows++;
    const { chain, row, state } = one;
    const before = ends.get(chain);
    const expected = (before?.row ?? 0) + 1;
    for (let n = expected; n < row; n++) faults.push({ chain, row: n, what: 'missing' });
    if (state.link?.chain !== chain || state.link.row !== row)
      faults.push({ chain, row, what: 'changed' });
    else if (row === expected && state.link.before !== (before ? hashOf(before.state) : ''))
      faults.push({ chain, row: before ? before.row : row, what: 'changed' });
    const anchor = anchored.get(chain);
    if (anchor?.rows === row && anchor.hash !== hashOf(state))
      faults.push({ chain, row, what: 'changed' });
    if (!one.indexed) faults.push({ chain, row, what: 'not found under everybody shown' });
    for (const ref of state.refs ?? []) {
      const known = listed.get(ref) ?? { of: one, count: 0 };
      known.count++;
      listed.set(ref, known);
    }
    ends.set(chain, one);
  }
  for (const { chain, rows: known } of anchors)
    for (let n = (ends.get(chain)?.row ?? 0) + 1; n <= known; n++)
      faults.push({ chain, row: n, what: 'missing' });
  for (const [ref, { of, count }] of listed)
    if ((await store.count(disclosureKind, 'person', ref)) < count)
      faults.push({ chain: of.chain, row: of.row, what: 'not found under everybody shown' });
  return { rows, chains: ends.size, faults: once(faults) };
}

/** What was seen of one person, the latest first. */
export async function* disclosuresOf(store: Store, ref: string): AsyncGenerator<DisclosureRecord> {
  for (let after: string | undefined; ; ) {
    const query = { kind: disclosureKind, index: 'person', key: ref, descending: true };
    const page = await store.list({ ...query, after, limit: 200 });
    for (const { id } of page.items) {
      const record = await store.read<DisclosureRecord>(disclosureKind, id);
      if (record) yield record.state;
    }
    if (page.next === null) return;
    after = page.next;
  }
}

/** All rows, chain by chain and in their order. */
async function* rowsOf(store: Store): AsyncGenerator<Row> {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof store.scan<DisclosureRecord>>> = await store.scan(
      disclosureKind,
      after,
      500,
    );
    for (const { id, state, index } of page) {
      const [chain = '', row = ''] = id.split('.');
      const sound = idOf({ chain, row: Number(row) }) === id && Array.isArray(state.refs);
      const indexed = sound && hashOf(index) === hashOf(indexOf(state));
      yield { chain, row: Number(row), state, indexed };
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}

const once = (faults: readonly AuditFault[]): readonly AuditFault[] => [
  ...new Map(faults.map((one) => [`${one.chain} ${one.row} ${one.what}`, one])).values(),
];
