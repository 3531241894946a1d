import { addMinutes, type Instant } from '@throughcare/contracts';
import { type Claim, type Refusal, refuse, type Whatever } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import type { Clock } from '../clock.ts';
import type { Runner } from './runner.ts';
import type { Secrets } from './secrets.ts';
import type { Type } from './transition.ts';

type Held = {
  /** The document that holds the value. */
  readonly kind: string;
  readonly target: string;
  /** When it was claimed last. */
  readonly at: Instant;
};

/** Minutes that a claim counts although its document does not list the value: so long a command may take at most. */
const underWay = 1;

/**
 * Uniqueness across documents. A claim document has a keyed hash of the claimed value as its id and names the document that
 * holds the value. It is written before that document, and counts while that document lists the value. Where the write never
 * came, it is free after a minute; until then the next command that claims the value creates the document under the id that
 * the claim names.
 */
export class Claims {
  readonly #store: Store;
  readonly #runner: Runner;
  readonly #secrets: Secrets;
  readonly #clock: Clock;
  readonly #types: ReadonlyMap<string, Type>;

  constructor(options: {
    store: Store;
    runner: Runner;
    secrets: Secrets;
    clock: Clock;
    documents: readonly Type[];
  }) {
    this.#store = options.store;
    this.#runner = options.runner;
    this.#secrets = options.secrets;
    this.#clock = options.clock;
    this.#types = new Map(options.documents.map((type) => [type.kind, type]));
  }

  /** The id of the document that holds a claimed value, or has a key in an index. */
  async find(
    kind: string,
    by: Claim | { readonly index: string; readonly key: string },
  ): Promise<string | undefined> {
    if ('scope' in by) return this.holder(by);
    const page = await this.#store.list({ kind, index: by.index, key: by.key, limit: 1 });
    return page.items[0]?.id;
  }

  async holder(claim: Claim): Promise<string | undefined> {
    const { held, counts } = await this.#look(claim);
    return counts ? held?.target : undefined;
  }

  /**
   * The id of the document that a command with these claims meets: the one that holds some of the values already, else
   * `derived`. Refused where different documents hold them, or where the caller named the document (`fixed`) and another
   * holds one. Claims nothing.
   */
  async meet(claims: readonly Claim[], derived: string, fixed: boolean): Promise<string | Refusal> {
    const holders = new Set<string>();
    for (const claim of claims) {
      const holder = await this.holder(claim);
      if (holder !== undefined) holders.add(holder);
    }
    const [first, ...others] = holders;
    const target = fixed ? derived : (first ?? derived);
    return others.length > 0 || (first !== undefined && first !== target) ? taken : target;
  }

  /** Claims all values for the document that they meet, and gives its id. */
  async hold(
    claims: readonly Claim[],
    { kind, derived, fixed }: { kind: string; derived: string; fixed: boolean },
  ): Promise<string | Refusal> {
    const target = await this.meet(claims, derived, fixed);
    if (typeof target !== 'string') return target;
    for (const claim of claims) {
      const known = await this.#look(claim);
      if (known.listed && known.held?.target === target) continue;
      const held: Held = await this.#runner.plain<Held>('claim', this.#id(claim), (current) =>
        // Free, or ours already: the minute begins again. Claimed by another since it was looked at: theirs.
        current && current.target !== target && (known.counts || changed(known.held, current))
          ? undefined
          : { kind, target, at: this.#clock.now() },
      );
      if (held.target !== target) {
        // Another command claimed it in between: its document is the one, unless the caller named theirs or claims more.
        if (fixed || claims.length > 1) return taken;
        return held.target;
      }
    }
    return target;
  }

  async #look(claim: Claim): Promise<Known> {
    const held = (await this.#store.read<Held>('claim', this.#id(claim)))?.state;
    if (!held) return { held, listed: false, counts: false };
    const type = this.#types.get(held.kind);
    if (!type?.claimed) return { held, listed: true, counts: true };
    const state = (await this.#store.read<Whatever>(held.kind, held.target))?.state;
    const listed =
      state !== undefined &&
      type
        .claimed(state)
        .some(({ scope, value }) => scope === claim.scope && value === claim.value);
    const counts = listed || addMinutes(held.at, underWay) > this.#clock.now();
    return { held, listed, counts };
  }

  #id({ scope, value }: Claim): string {
    return this.#secrets.hash(`claim\u0000${scope}\u0000${value}`);
  }
}

type Known = {
  readonly held: Held | undefined;
  /** Whether its document lists the value. */
  readonly listed: boolean;
  readonly counts: boolean;
};

const changed = (known: Held | undefined, { target, at }: Held): boolean =>
  known?.target !== target || known.at !== at;

const taken: Refusal = refuse.conflict(
  'already-claimed',
  'One of these identifiers already belongs to another record. Resolve it first, or ask for the records to be merged.',
);
