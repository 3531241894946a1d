import type { ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import { parsed } from './configError.ts';
import { listening, serviceUrls, urlVariables } from './variables.ts';

const Environment = z.object({
  ...listening,
  ...urlVariables,
  KEYS_DIR: z.string().min(1),
  SECRETS_DIR: z.string().min(1).optional(),
});

export type FrontConfig = {
  readonly host: string;
  readonly port: number;
  /** Accounts and the issuer's key, as `setup` makes them. */
  readonly keysDir: string;
  /** The services' secrets. */
  readonly secretsDir: string;
  readonly urlOf: (service: ServiceName) => string;
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
  };
}
