import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { manyMachines } from '../manyMachines.ts';
import { expectMovable } from '../movable.ts';
import { mover, moveWithReports, movingTrouble } from '../moving.ts';
import { jsonOption } from '../options.ts';
import { explain, print } from '../output.ts';

type Options = {
  from: string;
  toKafka: string;
  toMongo: string;
  kafkaPrefix?: string;
  mongoPrefix?: string;
  keys?: string;
  json?: boolean;
};

export const migrateCommand = new Command('migrate')
  .description(
    'move what is stored on one machine to Kafka and MongoDB; broken off, the same command goes on',
  )
  .addOption(
    new Option('--from <dir>', 'the data directory; it is only read')
      .default('.throughcare')
      .env('THROUGHCARE_DATA_DIR'),
  )
  .requiredOption('--to-kafka <brokers>', 'host:port, or several with commas between them')
  .requiredOption('--to-mongo <uri>', 'mongodb://…')
  .option('--kafka-prefix <text>', 'before the names of topics and groups')
  .option('--mongo-prefix <text>', 'before the names of databases')
  .option('--keys <dir>', 'where secret and keys go for the services; if not given they stay')
  .addOption(jsonOption())
  .addHelpText(
    'after',
    '\nTLS and SASL stand in the environment, as for services: see docs/moving-up.md.',
  )
  .action(async (options: Options) => {
    const { from, keys, json = false } = options;
    const { makeKeys, setUpConfig } = await manyMachines();
    const config = setUpConfig(environmentOf(options));
    const { expectRoomForKeys, copyKeys } = await mover();
    try {
      expectMovable(from);
      if (keys !== undefined) expectRoomForKeys(from, keys);
      const moved = await moveWithReports(from, config);
      if (keys !== undefined) {
        copyKeys(from, keys);
        makeKeys(keys);
      }
      print(
        {
          ...(moved.now ? { moved: moved.services } : { 'moved before': moved.services }),
          keys: resolve(keys ?? from),
        },
        json,
      );
    } catch (error) {
      const code = explain(movingTrouble(error));
      process.exitCode = (error as { code?: unknown }).code === 'not-the-same' ? 1 : code;
    }
  });

const environmentOf = ({ toKafka, toMongo, kafkaPrefix, mongoPrefix }: Options) => ({
  ...process.env,
  KAFKA_BROKERS: toKafka,
  MONGODB_URI: toMongo,
  ...(kafkaPrefix !== undefined && { KAFKA_PREFIX: kafkaPrefix }),
  ...(mongoPrefix !== undefined && { MONGODB_PREFIX: mongoPrefix }),
});
