import { Role } from '@throughcare/contracts';
import type { ProviderForDesk } from '@throughcare/issuer';
import type { Configuration } from 'openid-client';
import { z } from 'zod';
import type { Pending } from './sessionData.ts';

export type Tokens = {
  readonly access: string;
  /** Unix milliseconds. */
  readonly accessUntil: number;
  readonly refresh: string;
};

const Claims = z.object({
  sub: z.string().min(1),
  name: z.string().default(''),
  org: z.string().min(1),
  roles: z.array(Role).min(1),
  sample: z.boolean().default(false),
  sid: z.string().nullable().default(null),
});
export type Claims = z.infer<typeof Claims>;

/** Says no for good: the session is over at the provider. Anything else may be asked again. */
export class SessionOver extends Error {
  override readonly name = 'SessionOver';
}

/** What the desk asks of an OpenID provider. openid-client is loaded by the first sign-in. */
export type Provider = {
  begin(to: string): Promise<{ readonly href: string; readonly pending: Pending }>;
  /** `came` is the whole address that the browser came back to. Throws where anything about it is not as it was begun. */
  finish(
    came: URL,
    pending: Pending,
  ): Promise<{ readonly claims: Claims; readonly tokens: Tokens }>;
  /** Throws SessionOver. */
  refresh(refresh: string): Promise<Tokens>;
  /** Ends the session at the provider, and with it every token that came of it. */
  revoke(refresh: string): Promise<void>;
};

export function providerOf(known: ProviderForDesk): Provider {
  let loaded: ReturnType<typeof load> | undefined;
  const parts = () => {
    loaded ??= load(known);
    return loaded;
  };
  return {
    async begin(to) {
      const { client, config } = await parts();
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        to,
      };
      const { href } = client.buildAuthorizationUrl(config, {
        redirect_uri: known.redirectUri,
        scope: 'openid',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return { href, pending };
    },
    async finish(came, { state, nonce, verifier }) {
      const { client, config } = await parts();
      const answer = await client.authorizationCodeGrant(config, came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return { claims: Claims.parse(answer.claims()), tokens: tokensIn(answer) };
    },
    async refresh(refresh) {
      const { client, config } = await parts();
      try {
        return tokensIn(await client.refreshTokenGrant(config, refresh));
      } catch (error) {
        if (error instanceof client.ResponseBodyError && error.error === 'invalid_grant')
          throw new SessionOver('the provider has ended it', { cause: error });
        throw error;
      }
    },
    async revoke(refresh) {
      const { client, config } = await parts();
      await client.tokenRevocation(config, refresh, { token_type_hint: 'refresh_token' });
    },
  };
}

async function load(known: ProviderForDesk) {
  const client = await import('openid-client');
  const config: Configuration = new client.Configuration(
    {
      issuer: known.issuer,
      authorization_endpoint: known.authorize,
      token_endpoint: known.token,
      revocation_endpoint: known.revoke,
      jwks_uri: known.keys,
      authorization_response_iss_parameter_supported: true,
    },
    known.clientId,
    { id_token_signed_response_alg: 'ES256' },
    client.ClientSecretBasic(known.clientSecret),
  );
  // Inside one machine or one network of containers there is no TLS between the desk and the provider.
  if (known.token.startsWith('http:')) client.allowInsecureRequests(config);
  return { client, config };
}

function tokensIn(answer: {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
}): Tokens {
  const { access_token: access, refresh_token: refresh, expires_in: seconds = 60 } = answer;
  if (!refresh) throw new Error('the provider gave no refresh token');
  return { access, accessUntil: Date.now() + seconds * 1_000, refresh };
}
