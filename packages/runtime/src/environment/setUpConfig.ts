import { z } from 'zod';
import { parsed } from './configError.ts';
import { type KafkaSettings, kafkaSettings, kafkaVariables } from './kafkaSettings.ts';
import { mongoVariables, partnerVariables } from './variables.ts';

const Environment = z.object({
  ...kafkaVariables,
  ...mongoVariables,
  ...partnerVariables,
  KAFKA_ACLS: z.enum(['true', 'false']).default('false'),
  KEYS_DIR: z.string().min(1).optional(),
  SECRETS_DIR: z.string().min(1).optional(),
  SAMPLE_DIR: z.string().min(1).optional(),
});
/** The names of all that is read. */
export const setUpVariables: readonly string[] = Object.keys(Environment.shape);

export type SetUpConfig = {
  readonly kafka: KafkaSettings;
  readonly mongo: { readonly uri: string; readonly prefix: string };
  readonly partnerTopics: readonly string[];
  /** Whether brokers are told who may do what: for an admin of theirs, where they ask. */
  readonly acls: boolean;
  /** Null: secrets and keys come from elsewhere. */
  readonly keysDir: string | null;
  /** Where what services read goes; null: beside the keys. */
  readonly secretsDir: string | null;
  /** Where a sample caseload is made before it is brought to an installation that begins with it; null: none is. */
  readonly sampleDir: string | null;
};

/** Throws ConfigError, with every missing or wrong variable named. */
export function setUpConfig(env: NodeJS.ProcessEnv): SetUpConfig {
  const read = parsed(Environment, env);
  return {
    kafka: kafkaSettings(read),
    mongo: { uri: read.MONGODB_URI, prefix: read.MONGODB_PREFIX },
    partnerTopics: read.PARTNER_TOPICS,
    acls: read.KAFKA_ACLS === 'true',
    keysDir: read.KEYS_DIR ?? null,
    secretsDir: read.SECRETS_DIR ?? null,
    sampleDir: read.SAMPLE_DIR ?? null,
  };
}
