import { storedReport } from '@throughcare/replay';
import { Command } from 'commander';
import { dataDirOption, jsonOption } from '../options.ts';
import { print } from '../output.ts';

export const reportCommand = new Command('report')
  .description('figures of what is stored; reads only, also beside a running server')
  .addOption(dataDirOption())
  .addOption(jsonOption())
  .action(async (options: { dataDir: string; json?: boolean }) => {
    print(await storedReport(options.dataDir), options.json === true);
  });
