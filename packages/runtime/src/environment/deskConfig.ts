import type { ServiceName } from '@throughcare/contracts';
import { deskAt, issuerUrl, type ProviderForDesk } from '@throughcare/issuer';
import { z } from 'zod';
import { parsed } from './configError.ts';
import { fileText, listening, publicUrlVariable, serviceUrls, urlVariables } from './variables.ts';

const Environment = z.object({
  ...listening,
  ...urlVariables,
  ...publicUrlVariable,
  DESK_DIR: z.string().min(1),
  OIDC_ISSUER: z.string().min(1).default(issuerUrl),
  OIDC_AUTHORIZE_URL: z.url(),
  OIDC_TOKEN_URL: z.url(),
  OIDC_REVOKE_URL: z.url(),
  OIDC_JWKS_URL: z.url(),
  OIDC_CLIENT_ID: z.string().min(1).default('desk'),
  OIDC_CLIENT_SECRET_FILE: fileText,
  ACCOUNTS_URL: z.url().optional(),
});
/** The names of all that is read. */
export const deskVariables: readonly string[] = Object.keys(Environment.shape);

/** What the desk as a process of its own is told by its environment. */
export type DeskConfig = {
  readonly host: string;
  readonly port: number;
  /** As people reach it. */
  readonly publicUrl: string;
  /** Where sessions are kept. */
  readonly dir: string;
  readonly provider: ProviderForDesk;
  readonly urlOf: (service: ServiceName) => string;
  /** Where the provider of this system keeps accounts, without `/auth`; undefined where another provider does. */
  readonly authUrl: string | undefined;
};

/** Throws ConfigError, with every missing or wrong variable named. */
export function deskConfig(env: NodeJS.ProcessEnv): DeskConfig {
  const read = parsed(Environment, env);
  return {
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL,
    dir: read.DESK_DIR,
    provider: {
      issuer: read.OIDC_ISSUER,
      clientId: read.OIDC_CLIENT_ID,
      clientSecret: read.OIDC_CLIENT_SECRET_FILE,
      redirectUri: deskAt(read.PUBLIC_URL).redirectUri,
      authorize: read.OIDC_AUTHORIZE_URL,
      token: read.OIDC_TOKEN_URL,
      revoke: read.OIDC_REVOKE_URL,
      keys: read.OIDC_JWKS_URL,
    },
    urlOf: serviceUrls(read),
    authUrl: read.ACCOUNTS_URL?.replace(/\/$/, ''),
  };
}
