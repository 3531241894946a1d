import { z } from 'zod';
import { parsed } from './configError.ts';
import { type KafkaSettings, kafkaSettings, kafkaVariables } from './kafkaSettings.ts';
import { mongoVariables } from './variables.ts';

const Environment = z.object({
  ...kafkaVariables,
  ...mongoVariables,
  KEYS_DIR: z.string().min(1).optional(),
});

export type SetUpConfig = {
  readonly kafka: KafkaSettings;
  readonly mongo: { readonly uri: string; readonly prefix: string };
  /** Null: secrets and keys come from elsewhere. */
  readonly keysDir: string | null;
};

/** Throws ConfigError, with every missing or wrong variable named. */
export function setUpConfig(env: NodeJS.ProcessEnv): SetUpConfig {
  const read = parsed(Environment, env);
  return {
    kafka: kafkaSettings(read),
    mongo: { uri: read.MONGODB_URI, prefix: read.MONGODB_PREFIX },
    keysDir: read.KEYS_DIR ?? null,
  };
}
