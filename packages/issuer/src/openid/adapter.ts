import type { Expiring, Store } from '@throughcare/store';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { endGrant, hashed, kept } from './grants.ts';

/** Models whose id is what the bearer shows: it is kept as a hash alone, so that who reads the store can use none of them. */
const shown: ReadonlySet<string> = new Set(['AuthorizationCode', 'RefreshToken']);
/** What oidc-provider keeps, over the same port as every document. */
export class StoreAdapter implements Adapter {
  readonly #model: string;
  readonly #store: Store;
  readonly #values: Expiring<AdapterPayload>;

  constructor(model: string, store: Store) {
    this.#model = model;
    this.#store = store;
    this.#values = kept(store, model);
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
    // A copy, here and in `find`: the provider goes on changing what it has.
    const { jti, ...rest } = copied(payload);
    if (this.#model === 'ReplayDetection') return this.#once(id, expiresIn);
    await this.#values.put(hashed(id), {
      value: shown.has(this.#model) ? rest : { ...rest, ...(jti !== undefined && { jti }) },
      until: Date.now() + expiresIn * 1_000,
      keys: keysOf(this.#model, id, payload),
    });
  }

  /** Of two that come with the same assertion at the same moment one is the second. */
  async #once(id: string, expiresIn: number): Promise<undefined> {
    const was = await this.#values.change(hashed(id), (found) =>
      found
        ? { leave: true, result: true }
        : { keep: { value: {}, until: Date.now() + expiresIn * 1_000 }, result: false },
    );
    if (was) throw new errors.InvalidClientAuth('an assertion is used once');
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = await this.#values.get(hashed(id));
    return found && { ...copied(found.value), jti: id };
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const [found] = await this.#values.withKey('uid', uid);
    return found && copied(found.kept.value);
  }

  /** There are no devices without a keyboard here. */
  async findByUserCode(): Promise<undefined> {}

  /** Of two at the same moment one is the second, who has a copy: then the grant ends for both. */
  async consume(id: string): Promise<undefined> {
    const grantId = await this.#values.change(hashed(id), (found) =>
      !found || found.value.consumed
        ? { leave: true, result: found?.value.grantId ?? null }
        : {
            keep: { ...found, value: { ...found.value, consumed: Math.floor(Date.now() / 1_000) } },
            result: undefined,
          },
    );
    if (grantId === undefined) return;
    if (grantId !== null) await endGrant(this.#store, grantId);
    throw new errors.InvalidGrant('it was used already');
  }

  async destroy(id: string): Promise<undefined> {
    await this.#values.remove(hashed(id));
  }

  async revokeByGrantId(grantId: string): Promise<undefined> {
    await endGrant(this.#store, grantId);
  }
}

const copied = (payload: AdapterPayload): AdapterPayload => JSON.parse(JSON.stringify(payload));

function keysOf(model: string, id: string, payload: AdapterPayload): Record<string, string> {
  const { uid, accountId, grantId, authorizations } = payload;
  const grant =
    model === 'Grant' ? id : (grantId ?? Object.values(authorizations ?? {})[0]?.grantId);
  return {
    ...(uid !== undefined && { uid }),
    ...(accountId !== undefined && { account: accountId }),
    ...(grant !== undefined && { grant }),
  };
}
