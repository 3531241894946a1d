import type { KafkaOptions } from '@throughcare/kafka';
import { z } from 'zod';
import { ConfigError } from './configError.ts';
import { fileText } from './variables.ts';

const brokers = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(z.string().regex(/^[^\s:]+:\d{1,5}$/, 'takes host:port, host:port, …')).min(1));

/** How the brokers are reached, shared by services and by the setting up. */
export const kafkaVariables = {
  KAFKA_BROKERS: brokers,
  KAFKA_PREFIX: z
    .string()
    .regex(/^[a-zA-Z0-9._-]*$/, 'takes letters, digits, dot, underscore and hyphen')
    .default(''),
  /** `true` for TLS by the certificates that this machine trusts; not needed where a CA is named. */
  KAFKA_TLS: z.enum(['true', 'false']).default('false'),
  KAFKA_TLS_CA_FILE: fileText.optional(),
  KAFKA_TLS_CERT_FILE: fileText.optional(),
  KAFKA_TLS_KEY_FILE: fileText.optional(),
  KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(),
  KAFKA_SASL_USERNAME: z.string().min(1).optional(),
  KAFKA_SASL_PASSWORD_FILE: fileText.optional(),
} as const;

export type KafkaSettings = Pick<KafkaOptions, 'brokers' | 'tls' | 'sasl' | 'prefix'>;

const KafkaEnvironment = z.object(kafkaVariables);

/** TLS and SASL only where they are asked for. Throws ConfigError where a half of them is missing. */
export function kafkaSettings(read: z.output<typeof KafkaEnvironment>): KafkaSettings {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username } = read;
  const password = read.KAFKA_SASL_PASSWORD_FILE;
  const [ca, cert, key] = [
    read.KAFKA_TLS_CA_FILE,
    read.KAFKA_TLS_CERT_FILE,
    read.KAFKA_TLS_KEY_FILE,
  ];
  const faults = [
    ...(mechanism !== undefined && (username === undefined || password === undefined)
      ? ['KAFKA_SASL_MECHANISM: takes KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD_FILE beside it']
      : []),
    ...(mechanism === undefined && (username !== undefined || password !== undefined)
      ? ['KAFKA_SASL_MECHANISM: is missing beside a user name or password']
      : []),
    ...((cert === undefined) === (key === undefined)
      ? []
      : ['KAFKA_TLS_CERT_FILE: and KAFKA_TLS_KEY_FILE go together']),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
  const files = {
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
  };
  const tls = Object.keys(files).length > 0 ? files : read.KAFKA_TLS === 'true';
  return {
    brokers: read.KAFKA_BROKERS,
    prefix: read.KAFKA_PREFIX,
    ...(tls !== false && { tls }),
    ...(mechanism !== undefined &&
      username !== undefined &&
      password !== undefined && { sasl: { mechanism, username, password } }),
  };
}
