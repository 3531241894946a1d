import { type Claim, type Refusal, refuse } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import type { Runner } from './runner.ts';
import type { Secrets } from './secrets.ts';

type Held = { readonly target: string };

/**
 * Uniqueness across documents. A claim document has a keyed hash of the claimed value as its id and names the document that
 * holds the value. It is written before that document; where that write never came, the next command that claims the value
 * creates the document under the id that the claim names.
 */
export class Claims {
  readonly #store: Store;
  readonly #runner: Runner;
  readonly #secrets: Secrets;

  constructor(store: Store, runner: Runner, secrets: Secrets) {
    this.#store = store;
    this.#runner = runner;
    this.#secrets = secrets;
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
    return (await this.#store.read<Held>('claim', this.#id(claim)))?.state.target;
  }

  /**
   * Claims all values for one document and gives its id: the one that holds some of the values already, else `derived`.
   * Refused, with nothing claimed, where different documents hold them, or where the caller named the document (`fixed`)
   * and another holds one.
   */
  async hold(claims: readonly Claim[], derived: string, fixed: boolean): Promise<string | Refusal> {
    const holders = new Set<string>();
    for (const claim of claims) {
      const holder = await this.holder(claim);
      if (holder !== undefined) holders.add(holder);
    }
    const [first, ...others] = holders;
    const target = fixed ? derived : (first ?? derived);
    if (others.length > 0 || (first !== undefined && first !== target)) return taken;
    for (const claim of claims) {
      const held = await this.#runner.plain<Held>('claim', this.#id(claim), (current) =>
        current ? undefined : { target },
      );
      if (held.target !== target) {
        // Another command claimed it in between: its document is the one, unless the caller named theirs or claims more.
        if (fixed || claims.length > 1) return taken;
        return held.target;
      }
    }
    return target;
  }

  #id({ scope, value }: Claim): string {
    return this.#secrets.hash(`claim\u0000${scope}\u0000${value}`);
  }
}

const taken: Refusal = refuse.conflict(
  'already-claimed',
  'One of these identifiers already belongs to another record. Resolve it first, or ask for the records to be merged.',
);
