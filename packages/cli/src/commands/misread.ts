import { misreadings } from '@throughcare/replay';
import { Command } from 'commander';
import { mongoOptions } from '../engineOptions.ts';
import { dataDirOption, jsonOption } from '../options.ts';
import { print } from '../output.ts';

type Options = { dataDir: string; json?: boolean; mongo?: string; mongoPrefix: string };

export const misreadCommand = new Command('misread')
  .description(
    'what was recorded from a movement code that is read otherwise now; reads only, also beside a running server',
  )
  .addOption(dataDirOption())
  .addOption(jsonOption())
  .action(async ({ dataDir, json, mongo, mongoPrefix }: Options) => {
    const place = mongo === undefined ? undefined : { uri: mongo, prefix: mongoPrefix };
    const found = await misreadings(dataDir, place);
    if (json) print(found, true);
    else {
      for (const { pathwayRef, prisonId, at, said, recordedAs, readsNow } of found)
        print(
          `${pathwayRef}  ${prisonId}  ${at}  ${said.code}  ${recordedAs} -> ${readsNow}`,
          false,
        );
      print(`${found.length} to be looked at; a prison corrects with correct-release`, false);
    }
  });
for (const option of mongoOptions()) misreadCommand.addOption(option);
