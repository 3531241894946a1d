import { storedReport } from '@throughcare/replay';
import { Command } from 'commander';
import { mongoOptions } from '../engineOptions.ts';
import { dataDirOption, jsonOption } from '../options.ts';
import { print } from '../output.ts';

type Options = { dataDir: string; json?: boolean; mongo?: string; mongoPrefix: string };

export const reportCommand = new Command('report')
  .description('figures of what is stored; reads only, also beside a running server')
  .addOption(dataDirOption())
  .addOption(jsonOption())
  .action(async ({ dataDir, json, mongo, mongoPrefix }: Options) => {
    const place = mongo === undefined ? undefined : { uri: mongo, prefix: mongoPrefix };
    print(await storedReport(dataDir, { mongo: place }), json === true);
  });
for (const option of mongoOptions()) reportCommand.addOption(option);
