import { instant } from '@throughcare/contracts';
import type { Store } from '@throughcare/store';
import jsonwebtoken from 'jsonwebtoken';
import type { Adapter, AdapterPayload, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { machineIdentity, orgOfMachine } from './machine.ts';
import { machineAlgorithms } from './machineKey.ts';
import type { MachineKeys } from './machineKeys.ts';
import type { Standing } from './registerOf.ts';
import { usesOfKeys } from './usesOfKeys.ts';

/** Seconds that an assertion may live: it is made for one request. */
const longest = 300;
/** Milliseconds for which it is known when a key was last used: longer than any is valid. */
const kept = 4 * 365 * 86_400_000;

export type Machines = {
  readonly keys: MachineKeys;
  /** What the register says of an organisation. */
  readonly standing: (org: string) => Promise<Standing>;
};

/** The programs of organisations as clients of the provider, found in the file of their keys at each request. */
export class MachineClients implements Adapter {
  readonly #keys: MachineKeys;
  constructor(keys: MachineKeys) {
    this.#keys = keys;
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const org = orgOfMachine(id);
    const valid = org === undefined ? [] : this.#keys.validOf(org, instant(Date.now()));
    if (valid.length === 0) return undefined;
    return {
      client_id: id,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'private_key_jwt',
      id_token_signed_response_alg: 'ES256',
      jwks: { keys: valid.map(({ jwk, kid }) => ({ ...jwk, kid, use: 'sig' })) },
    };
  }

  // Clients are kept in their own file, and nowhere else.
  async upsert(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async consume(): Promise<undefined> {}
  async destroy(): Promise<undefined> {}
  async revokeByGrantId(): Promise<undefined> {}
}

/** What is asked of an assertion beyond RFC 7523, which the provider holds: signature, subject, audience, end, and once. */
export const machineConfiguration = ({ standing }: Machines) =>
  ({
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: machineAlgorithms },
    async assertJwtClientAuthClaimsAndHeader(_ctx, claims, header, client) {
      if (typeof header.kid !== 'string')
        throw new errors.InvalidClientAuth('the header names no key (kid)');
      if (Number(claims.exp) > Date.now() / 1_000 + longest)
        throw new errors.InvalidClientAuth('it lives longer than five minutes');
      const says = await standing(orgOfMachine(client.clientId) ?? '');
      if (says === 'CLOSED') throw new errors.InvalidClientAuth('the organisation is closed');
      if (says === 'AWAY') throw away();
    },
  }) satisfies Configuration;

/** Nobody can say whether the organisation is still open: later. */
function away(): Error {
  const error = new errors.CustomOIDCProviderError(
    'temporarily_unavailable',
    'the register of organisations does not answer now',
  );
  error.statusCode = 503;
  error.status = 503;
  error.expose = true;
  return error;
}

/** What a token of an organisation's program says; the key that it was asked with was used. */
export async function machineClaims(ctx: KoaContextWithOIDC, store: Store) {
  const { client, params } = ctx.oidc;
  const org = orgOfMachine(client?.clientId ?? '');
  if (org === undefined) return undefined;
  const { header } =
    jsonwebtoken.decode(String(params?.client_assertion), { complete: true }) ?? {};
  if (header?.kid !== undefined) {
    const now = Date.now();
    await usesOfKeys(store).put(header.kid, { value: { at: instant(now) }, until: now + kept });
  }
  const { roles } = machineIdentity(org);
  return { org, roles };
}
