import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { issuerUrl, tokenAudience } from '@throughcare/issuer';
import type { NoticeSender } from '@throughcare/record';
import {
  TelemetryEnvironment,
  type TelemetrySettings,
  telemetrySettings,
} from '@throughcare/telemetry';
import { z } from 'zod';
import { ConfigError, parsed } from './configError.ts';
import { type KafkaSettings, kafkaSettings, kafkaVariables } from './kafkaSettings.ts';
import { noticesIn, noticeVariables } from './noticeVariables.ts';
import {
  fileText,
  listening,
  mongoVariables,
  partnerVariables,
  secretFile,
  serviceUrls,
  urlVariables,
} from './variables.ts';

const Environment = z.object({
  ...listening,
  ...kafkaVariables,
  ...mongoVariables,
  ...urlVariables,
  ...partnerVariables,
  ...noticeVariables,
  THROUGHCARE_SECRET_FILE: secretFile,
  OIDC_ISSUER: z.string().min(1).default(issuerUrl),
  OIDC_AUDIENCE: z.string().min(1).default(tokenAudience),
  OIDC_JWKS_URL: z.url(),
  OIDC_TOKEN_URL: z.url(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET_FILE: fileText,
  /** Exercises and tests: the clock stands at the instant in this file, and moves when the file does. */
  EXERCISE_CLOCK_FILE: z.string().min(1).optional(),
  ...TelemetryEnvironment.shape,
});
/** The names of all that is read. */
export const serviceVariables: readonly string[] = Object.keys(Environment.shape);

/** What a service as a process of its own is told by its environment. */
export type ServiceConfig = {
  readonly host: string;
  readonly port: number;
  readonly mongo: { readonly uri: string; readonly database: string };
  readonly kafka: KafkaSettings;
  readonly secret: Buffer;
  /** Where each service answers. */
  readonly urlOf: (service: ServiceName) => string;
  readonly tokens: {
    readonly issuer: string;
    readonly audience: string;
    readonly jwksUrl: string;
    readonly tokenUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  /** Aftercare writes these partners' feeds to topics of their own. */
  readonly partnerTopics: readonly string[];
  readonly exerciseClock: string | null;
  /** Sends notices: intake does. */
  readonly notices: NoticeSender;
  /** Where spans and metrics go, and under which name. */
  readonly telemetry: TelemetrySettings & { readonly serviceName: string | undefined };
};

/** Throws ConfigError, with every missing or wrong variable named. */
export function serviceConfig(service: string, env: NodeJS.ProcessEnv): ServiceConfig {
  if (!(serviceNames as readonly string[]).includes(service))
    throw new ConfigError([`There is no service "${service}": ${serviceNames.join(', ')}.`]);
  const read = parsed(Environment, env);
  return {
    host: read.HOST,
    port: read.PORT,
    mongo: { uri: read.MONGODB_URI, database: `${read.MONGODB_PREFIX}${service}` },
    kafka: kafkaSettings(read),
    secret: read.THROUGHCARE_SECRET_FILE,
    urlOf: serviceUrls(read),
    tokens: {
      issuer: read.OIDC_ISSUER,
      audience: read.OIDC_AUDIENCE,
      jwksUrl: read.OIDC_JWKS_URL,
      tokenUrl: read.OIDC_TOKEN_URL,
      clientId: read.OIDC_CLIENT_ID ?? service,
      clientSecret: read.OIDC_CLIENT_SECRET_FILE,
    },
    partnerTopics: read.PARTNER_TOPICS,
    exerciseClock: read.EXERCISE_CLOCK_FILE ?? null,
    notices: noticesIn(env),
    telemetry: telemetrySettings(env),
  };
}
