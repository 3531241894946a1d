import type { Mergeable } from '@throughcare/record';
import { mergedInto } from '@throughcare/record';
import fc from 'fast-check';
import { ref } from '../story.ts';
import type { Expectation, MergingCase } from './mergingCase.ts';
import { Records } from './records.ts';

/** One turn of a play; the numbers choose among what is possible at that moment. */
export type Turn = {
  readonly does: 'make' | 'late' | 'merge' | 'unmerge' | 'hear' | 'carry';
  readonly a: number;
  readonly b: number;
  readonly c: number;
};
export const turns = fc.array(
  fc.record({
    does: fc.constantFrom(
      ...(['make', 'late', 'late', 'merge', 'merge', 'unmerge'] as const),
      ...(['hear', 'hear', 'hear', 'hear', 'carry', 'carry', 'carry', 'carry'] as const),
    ),
    a: fc.nat(50),
    b: fc.nat(50),
    c: fc.nat(50),
  }),
  // Without a size, plays would hardly be longer than ten turns: too short for a chain, a step and the way back.
  { minLength: 4, maxLength: 40, size: 'max' },
);

/** What a play came to, once everything had been heard and carried. */
export type Tally = {
  /** Things and words that no standing record of their person has. */
  lost: number;
  /** Things that stand at another person's record. */
  strangers: number;
  /** Things that two records decide about, at the end or on the way. */
  twice: number;
  readonly remarks: string[];
};

type News = { readonly what: 'merged' | 'unmerged'; readonly data: object };

/** Three records of one service, merged, taken apart and told of in any order. */
export class Play<S extends Mergeable, E extends { type: string }, Settings> {
  readonly #case: MergingCase<S, E, Settings>;
  readonly records: Records<S, E, Settings>;
  readonly #refs = ['a', 'b', 'c'].map(ref);
  /** By record: the one that it was merged into, as intake has decided. */
  readonly #into = new Map<string, string>();
  readonly #count = new Map<string, number>();
  /** What intake has told and this service has not heard, by stream. */
  readonly #news = new Map<string, News[]>();
  readonly #homes = new Map<string, string>();
  readonly #expected: Expectation<S>[] = [];
  readonly #made: { readonly home: string; readonly n: number; readonly streams: Set<string> }[] =
    [];
  readonly #tally: Tally = { lost: 0, strangers: 0, twice: 0, remarks: [] };

  constructor(of: MergingCase<S, E, Settings>) {
    this.#case = of;
    this.records = new Records(of.type, of.settings, of.followUps);
    for (const one of this.#refs) of.begin?.(this.records, one);
  }

  async play(list: readonly Turn[]): Promise<Tally> {
    for (const turn of list) {
      await this.#turn(turn);
      this.#findHomes();
      this.#watch();
    }
    await this.#comeToRest();
    this.#judge();
    return this.#tally;
  }

  async #turn({ does, a, b, c }: Turn): Promise<void> {
    switch (does) {
      case 'make':
        this.#make(pick(this.#refs, a));
        return;
      case 'late':
        this.#late(a, b);
        return;
      case 'merge':
        this.#merge(a, b);
        return;
      case 'unmerge':
        this.#unmerge(a);
        return;
      case 'hear':
        this.#hear(a);
        return;
      case 'carry': {
        const owed = this.records.owed().length;
        if (owed > 0) await this.records.run((a + c) % owed);
        return;
      }
      default:
        return does satisfies never;
    }
  }

  #make(home: string): void {
    const n = this.#made.length + 1;
    const expected = this.#case.make(this.records, home, n);
    if (expected.length === 0) return;
    this.#expected.push(...expected);
    this.#made.push({ home, n, streams: new Set([home, this.#root(home)]) });
  }

  #late(a: number, b: number): void {
    if (this.#made.length === 0) return;
    const { home, n, streams } = pick(this.#made, a);
    streams.add(this.#root(home));
    this.#expected.push(...this.#case.late(this.records, pick([...streams], b), home, n));
  }

  #merge(a: number, b: number): void {
    const roots = this.#refs.filter((one) => this.#root(one) === one);
    const keptRef = pick(roots, a);
    const others = roots.filter((one) => one !== keptRef);
    if (others.length === 0) return;
    const removedRef = pick(others, b);
    if (this.#case.decides) {
      this.#case.decides.merge(this.records, keptRef, removedRef);
      return;
    }
    this.#into.set(removedRef, keptRef);
    const pair = `${keptRef}/${removedRef}`;
    const nth = (this.#count.get(pair) ?? 0) + 1;
    this.#count.set(pair, nth);
    this.#tell('merged', keptRef, removedRef, nth);
  }

  #unmerge(a: number): void {
    // Only from a record that stands: intake refuses the others, and names the one to begin with.
    const removed = this.#refs.filter((one) => {
      const into = this.#root(one) === one ? undefined : this.#parent(one);
      return into !== undefined && this.#root(into) === into;
    });
    if (removed.length === 0) return;
    const removedRef = pick(removed, a);
    const keptRef = this.#parent(removedRef) ?? '';
    if (this.#case.decides) {
      this.#case.decides.unmerge(this.records, keptRef, removedRef);
      return;
    }
    this.#into.delete(removedRef);
    const nth = this.#count.get(`${keptRef}/${removedRef}`) ?? 0;
    this.#tell('unmerged', keptRef, removedRef, nth);
  }

  #tell(what: News['what'], keptRef: string, removedRef: string, nth: number): void {
    for (const stream of [keptRef, removedRef])
      for (const audience of ['justice', 'care']) {
        const key = `${stream}/${audience}`;
        const news = this.#news.get(key) ?? [];
        this.#news.set(key, [...news, { what, data: { keptRef, removedRef, nth } }]);
      }
  }

  #hear(a: number): void {
    const { reactions } = this.#case;
    const waiting = [...this.#news.entries()].filter(([, news]) => news.length > 0);
    if (!reactions || waiting.length === 0) return;
    const [key, [first, ...rest]] = pick(waiting, a);
    this.#news.set(key, rest);
    if (first) this.records.heard(reactions[first.what], key.split('/')[0] ?? '', first.data);
  }

  async #comeToRest(): Promise<void> {
    for (;;) {
      for (let left = this.#unheard(); left > 0; left--) this.#hear(left);
      await this.records.settle();
      this.#findHomes();
      this.#watch();
      if (this.#unheard() === 0) return;
    }
  }

  #unheard(): number {
    return [...this.#news.values()].reduce((sum, news) => sum + news.length, 0);
  }

  #parent(one: string): string | undefined {
    return this.#case.decides
      ? (mergedInto(this.records.state(one)) ?? undefined)
      : this.#into.get(one);
  }

  #root(one: string): string {
    const into = this.#parent(one);
    return into === undefined ? one : this.#root(into);
  }

  /** A thing is at home where it first stood, or where that is at home which it is about. */
  #findHomes(): void {
    for (const one of this.#refs) {
      const about = new Map([...this.#things(one)].map((thing) => [thing.key, thing.about]));
      // What it is about may have come in the same turn, and be listed after it.
      const homeOf = (key: string): string => {
        const known = this.#homes.get(key);
        if (known !== undefined || !about.has(key)) return known ?? one;
        const home = homeOf(about.get(key) ?? '');
        this.#homes.set(key, home);
        return home;
      };
      for (const key of about.keys()) homeOf(key);
    }
  }

  /** At no moment may two records decide about one thing. */
  #watch(): void {
    const seen = new Map<string, string>();
    for (const one of this.#refs) {
      if (!this.#case.merging.decides(this.records.state(one))) continue;
      for (const { key, holds } of this.#things(one)) {
        if (holds === 'facts') continue;
        const other = seen.get(key);
        if (other !== undefined) this.#remark('twice', `${key} at two records that both decide`);
        seen.set(key, one);
      }
    }
  }

  #judge(): void {
    const standing = this.#refs.filter((one) => this.#root(one) === one);
    for (const one of standing)
      if (!this.#case.merging.decides(this.records.state(one)))
        this.#remark('lost', 'a record that stands for itself never decides again');
    const at = new Map<string, string[]>();
    for (const one of standing)
      for (const { key } of this.#things(one)) at.set(key, [...(at.get(key) ?? []), one]);
    for (const [key, home] of this.#homes) {
      const found = at.get(key) ?? [];
      if (!found.includes(this.#root(home)))
        this.#remark('lost', `${key} is in no record of its person`);
      if (found.some((one) => one !== this.#root(home))) this.#remark('strangers', key);
      if (found.length > 1) this.#remark('twice', `${key} at the end`);
    }
    for (const { what, home, holds } of this.#expected)
      if (!holds(this.records.state(this.#root(home)))) this.#remark('lost', what);
  }

  #remark(kind: 'lost' | 'strangers' | 'twice', what: string): void {
    this.#tally[kind]++;
    this.#tally.remarks.push(`${kind}: ${what}`);
  }

  #stands(state: S, [name, id]: readonly [string, string]): boolean {
    return this.#case.merging.collections[name]?.get(state)[id] !== undefined;
  }

  *#things(one: string) {
    const state = this.records.state(one);
    for (const [name, collection] of Object.entries(this.#case.merging.collections))
      for (const [id, item] of Object.entries(collection.get(state))) {
        const about = collection.about?.(item);
        // A fact about a thing that is not here is shown to nobody; it waits for the thing.
        if (collection.holds === 'facts' && about && !this.#stands(state, about)) continue;
        yield {
          key: `${name}/${id}`,
          about: about ? `${about[0]}/${about[1]}` : undefined,
          holds: collection.holds,
        };
      }
  }
}

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** The property that every service holds: however three records are merged and taken apart, nothing is lost, misplaced or doubled. */
export const mergingHolds = <S extends Mergeable, E extends { type: string }, Settings>(
  of: MergingCase<S, E, Settings>,
) =>
  fc.asyncProperty(turns, async (list) => {
    const { remarks } = await new Play(of).play(list);
    if (remarks.length > 0) throw new Error(remarks.slice(0, 5).join('\n'));
  });
