import { AreaCode, dateOf } from '@throughcare/contracts';
import { type FormatName, formatNames, formats } from '@throughcare/importers';
import { Callers, clockOf, type Imported, importFiles } from '@throughcare/replay';
import { Command, InvalidArgumentError, Option } from 'commander';
import { mendable } from '../mendable.ts';
import { dataDirOption, jsonOption } from '../options.ts';
import { ProgressLine, print } from '../output.ts';
import { withServices } from '../running.ts';

type Options = { dataDir: string; format: FormatName; area?: AreaCode; json?: boolean };

const formatList = formatNames
  .map((name) => `  ${name.padEnd(18)} ${formats[name].describes}: ${formats[name].takes}`)
  .join('\n');

export const importCommand = new Command('import')
  .description('bring files in, row by row, through the running server or with services of its own')
  .argument('<file...>', 'files of one format, in their order')
  .addOption(
    new Option('--format <name>', 'what they are').choices(formatNames).makeOptionMandatory(),
  )
  .option('--area <code>', 'where their people and listings are; UNKNOWN where not said', area)
  .addOption(dataDirOption())
  .addOption(jsonOption())
  .addHelpText(
    'after',
    `\nFormats:\n${formatList}\n\nA file may be brought in again: what is known already is not done twice.`,
  )
  .action(async (files: string[], options: Options) => {
    const clock = clockOf(options.dataDir);
    const line = new ProgressLine('import');
    const imported = await withServices(
      options.dataDir,
      async (reached) => {
        const done = await mendable(() =>
          importFiles({
            format: options.format,
            files,
            ...(options.area !== undefined && { area: options.area }),
            dataDir: options.dataDir,
            importer: new Callers(reached, 'command-line').as('import', 'IMPORT'),
            today: dateOf(clock.now()),
            onProgress: (rows, of) => line.show(rows, of),
          }),
        );
        await reached.settle();
        return done;
      },
      { clock },
    );
    line.end();
    tell(imported, options.json === true);
  });

function tell({ sources, rejected }: Imported, json: boolean): void {
  print(json ? { sources, rejected } : sources, json);
  if (json) return;
  for (const { file, row, reason, column } of rejected)
    print(`rejected  ${file}:${row}  ${reason}${column === null ? '' : `  (${column})`}`, false);
}

function area(text: string): AreaCode {
  const code = AreaCode.safeParse(text);
  if (!code.success) throw new InvalidArgumentError('Give an area code, for example US-NY.');
  return code.data;
}
