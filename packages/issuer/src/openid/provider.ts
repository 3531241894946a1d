import type { Store } from '@throughcare/store';
import type { AccessToken, Configuration, JWK, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { issuerUrl, tokenAudience } from '../issuer.ts';
import { type SigningKey, signingKey } from '../keys.ts';
import type { Machines } from '../machines/machineClients.ts';
import { derived, deskClient, deskSecret } from './deskClient.ts';
import { lives } from './lives.ts';
import { openIdPaths } from './paths.ts';

const resource = 'urn:throughcare:services';

export type ProviderOptions = {
  /** The data directory, for its key. */
  readonly dir: string;
  readonly accounts: Accounts;
  readonly store: Store;
  readonly machines: Machines;
  /** Where browsers are sent back to, and nowhere else. */
  readonly redirectUris: readonly string[];
  /** Where the issuer is mounted. */
  readonly mountedAt: string;
  readonly renderError: (ctx: KoaContextWithOIDC, error: Error) => void;
};

/**
 * OpenID Connect of one installation: the authorization code flow with PKCE for one client, the desk, and client credentials
 * for programs of organisations, each by keys of its own. It signs with the same key as every other token of the installation,
 * and there is no single sign-on: each session at the desk begins with a sign-in of its own. oidc-provider is loaded here, 25 MB and 200 ms that a start does without.
 */
export async function openIdProvider(options: ProviderOptions): Promise<Provider> {
  const [{ Provider, interactionPolicy }, { StoreAdapter }, machine] = await Promise.all([
    import('oidc-provider'),
    import('./adapter.ts'),
    import('../machines/machineClients.ts'),
  ]);
  const prompts = interactionPolicy.base();
  // Nobody is asked whether the desk may act for them: it is the installation's own.
  prompts.remove('consent');
  const provider = new Provider(issuerUrl, {
    ...configuration(options),
    ...machine.machineConfiguration(options.machines),
    adapter: (model) =>
      model === 'Client'
        ? new machine.MachineClients(options.machines.keys)
        : new StoreAdapter(model, options.store),
    extraTokenClaims: (ctx, token) =>
      token.kind === 'AccessToken'
        ? claimsOfPerson(options, token)
        : machine.machineClaims(ctx, options.store),
    interactions: {
      policy: prompts,
      url: (_ctx, { uid }) => `${options.mountedAt}${openIdPaths.signIn}/${uid}`,
    },
  });
  // Its addresses are those that `asPublished` gives to each request.
  provider.proxy = true;
  return provider;
}

function configuration(options: ProviderOptions): Configuration {
  const key = signingKey(options.dir);
  const { authorize, token, revoke } = openIdPaths;
  return {
    clients: [
      {
        client_id: deskClient,
        client_secret: deskSecret(options.dir),
        redirect_uris: [...options.redirectUris],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    routes: { authorization: authorize, token, revocation: revoke },
    jwks: { keys: [{ ...jwkOf(key), kid: key.kid, alg: 'ES256', use: 'sig' }] },
    cookies: cookies(key),
    pkce: { required: () => true },
    scopes: ['openid'],
    claims: { openid: ['sub', 'name', 'org', 'roles', 'sample', 'sid'] },
    conformIdTokenClaims: false,
    ...whatLives(),
    ...whoItIs(options),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: async (_ctx, client, given) => given.clientId === client.clientId,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: tokenAudience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: lives.accessToken,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    renderError: (ctx, _out, error) => options.renderError(ctx, error),
  };
}

/** Each refresh token is used once, and ends with its session. Used again, it ends the grant, whoever has a copy of it. */
const whatLives = () =>
  ({
    ttl: {
      AuthorizationCode: lives.code,
      AccessToken: lives.accessToken,
      ClientCredentials: lives.accessToken,
      IdToken: lives.accessToken,
      Interaction: lives.signingIn,
      Session: lives.session,
      Grant: lives.session,
      RefreshToken: (_ctx, token) =>
        Math.max(1, Math.min(lives.idle, lives.session - token.totalLifetime())),
    },
    rotateRefreshToken: true,
    issueRefreshToken: () => true,
    expiresWithSession: () => true,
  }) satisfies Configuration;

/** Of one account: what tokens say as `localIssuer` says it. Closed, or ended since: nobody that we know. */
const whoItIs = ({ accounts }: ProviderOptions) =>
  ({
    findAccount(_ctx, name, token) {
      const account = accounts.get(name);
      const since = token && ('iiat' in token ? Number(token.iiat) : token.iat);
      if (!account || (since !== undefined && accounts.isOver(name, since))) return undefined;
      return {
        accountId: name,
        claims: () => ({ sub: name, sid: sessionOf(token), ...claimsOf(account) }),
      };
    },
    async loadExistingGrant(ctx) {
      const { client, account, provider } = ctx.oidc;
      const grant = new provider.Grant({
        clientId: client?.clientId,
        accountId: account?.accountId,
      });
      grant.addOIDCScope('openid');
      grant.addResourceScope(resource, '');
      await grant.save();
      return grant;
    },
  }) satisfies Configuration;

function claimsOfPerson({ accounts }: ProviderOptions, token: AccessToken) {
  const account = accounts.get(token.accountId);
  return account && { org: account.org, roles: account.roles, sid: token.sessionUid };
}

const sessionOf = (token: unknown): string | undefined =>
  (token as { sessionUid?: string } | undefined)?.sessionUid;

const claimsOf = ({ title, org, roles, kind }: Account) => ({
  name: title,
  org,
  roles,
  sample: kind === 'SAMPLE',
});

const cookies = (key: SigningKey) =>
  ({
    keys: [derived(key, 'cookies of the issuer')],
    names: {
      session: 'throughcare_issuer',
      interaction: 'throughcare_sign_in',
      resume: 'throughcare_resume',
    },
    long: { httpOnly: true, sameSite: 'lax', signed: true, path: '/auth/openid' },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
  }) satisfies Configuration['cookies'];

const jwkOf = ({ privateKey }: SigningKey): JWK => privateKey.export({ format: 'jwk' }) as JWK;
