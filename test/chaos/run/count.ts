/** What is found when everything has come to rest. Ids are those of what was said; people are named by their refs. */
export type Evidence = {
  /** Commands that got their answer. */
  readonly acknowledged: readonly { readonly ref: string; readonly id: string }[];
  /** The teller's journal: by person, in the order of the stream. */
  readonly published: ReadonlyMap<string, readonly string[]>;
  /** By subscriber and person: what it wrote down, in the order in which it came. */
  readonly heard: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
};

export type Count = {
  /** In the journal. */
  readonly events: number;
  /** Acknowledged commands whose event is not in the journal, and events of it that had no effect at a subscriber. */
  readonly lost: number;
  /** Effects beyond one, and events that are in the journal more than once. */
  readonly appliedTwice: number;
  /** Effects that came for the first time after that of a later event of their stream. */
  readonly outOfOrder: number;
};

/** The promise of delivery in numbers: all zeros but `events` where it was kept. */
export function countOf({ acknowledged, published, heard }: Evidence): Count {
  let [events, lost, appliedTwice, outOfOrder] = [0, 0, 0, 0];
  const journal = new Map([...published].map(([ref, ids]) => [ref, new Set(ids)]));
  for (const { ref, id } of acknowledged) if (!journal.get(ref)?.has(id)) lost++;
  for (const [ref, ids] of published) {
    events += ids.length;
    appliedTwice += repeats(ids);
    for (const subscriber of heard.values()) {
      const left = subscriber.get(ref) ?? [];
      const had = new Set(left);
      for (const id of journal.get(ref) ?? []) if (!had.has(id)) lost++;
      outOfOrder += late(left, ids);
    }
  }
  for (const subscriber of heard.values())
    for (const left of subscriber.values()) appliedTwice += repeats(left);
  return { events, lost, appliedTwice, outOfOrder };
}

const repeats = (ids: readonly string[]): number => ids.length - new Set(ids).size;

function late(left: readonly string[], stream: readonly string[]): number {
  const place = new Map(stream.map((id, n) => [id, n]));
  let [count, furthest] = [0, -1];
  for (const id of new Set(left)) {
    const at = place.get(id) ?? -1;
    if (at >= 0 && at < furthest) count++;
    furthest = Math.max(furthest, at);
  }
  return count;
}
