import type { ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import { parsed } from './configError.ts';
import { machineKeyVariables } from './machineKeyVariables.ts';
import { listening, oneUrl, publicUrlVariable, serviceUrls, urlVariables } from './variables.ts';

const Environment = z.object({
  ...listening,
  ...urlVariables,
  ...publicUrlVariable,
  ...machineKeyVariables,
  DESK_URL: oneUrl.optional(),
  KEYS_DIR: z.string().min(1),
  SECRETS_DIR: z.string().min(1).optional(),
});

/** The names of all that is read. */
export const frontVariables: readonly string[] = Object.keys(Environment.shape);

export type FrontConfig = {
  readonly host: string;
  readonly port: number;
  /** Accounts and the issuer's key, as `setup` makes them. */
  readonly keysDir: string;
  /** The services' secrets. */
  readonly secretsDir: string;
  readonly urlOf: (service: ServiceName) => string;
  /** As people reach it. */
  readonly publicUrl: string;
  /** Where the desk answers. Null: there is none here, and nobody signs in with a browser. */
  readonly deskUrl: string | null;
  /** Days that a key of an organisation's program is valid. */
  readonly machineKeyDays: number;
};

/** Throws ConfigError, with every missing or wrong variable named. */
export function frontConfig(env: NodeJS.ProcessEnv): FrontConfig {
  const read = parsed(Environment, env);
  return {
    host: read.HOST,
    port: read.PORT,
    keysDir: read.KEYS_DIR,
    secretsDir: read.SECRETS_DIR ?? read.KEYS_DIR,
    urlOf: serviceUrls(read),
    publicUrl: read.PUBLIC_URL,
    deskUrl: read.DESK_URL ?? null,
    machineKeyDays: read.MACHINE_KEY_DAYS,
  };
}
