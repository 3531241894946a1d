import { AreaCode } from '@throughcare/contracts';
import { type FormatName, formatNames, formats, isFormatName } from '@throughcare/importers';
import { type RejectedRow, replay } from '@throughcare/replay';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type EngineFlags, enginesOf, kafkaOptions, mongoOptions } from '../engineOptions.ts';
import { logger } from '../logger.ts';
import { mendable } from '../mendable.ts';
import { dataDirOption, jsonOption } from '../options.ts';
import { ProgressLine, print } from '../output.ts';
import { settingsIn } from '../settingsIn.ts';

type Directory = { format: FormatName; file: string };
type Options = {
  dataDir: string;
  diversions: string[];
  roster: string[];
  prisonEvents: string[];
  directory: Directory[];
  area: [string, AreaCode][];
  partners: 'simulated' | 'none';
  seed: number;
  json?: boolean;
} & EngineFlags;

const more =
  <T>(read: (text: string) => T) =>
  (text: string, before: T[]) => [...before, read(text)];
const asIs = (text: string) => text;
const directoryFormats = formatNames.filter((name) => formats[name].kind === 'directory');

export const replayCommand = new Command('replay')
  .description('drive files of the real world through the services, by date, under a virtual clock')
  .option('--diversions <file>', 'felony diversions (CSV); may repeat', more(asIs), [])
  .option('--roster <file>', "a jail's daily lists (CSV); may repeat", more(asIs), [])
  .option('--prison-events <file>', "a prison's messages (NDJSON); may repeat", more(asIs), [])
  .option(
    '--directory <format:file>',
    `a directory: ${directoryFormats.join(', ')}; may repeat`,
    more(directory),
    [],
  )
  .option(
    '--area <file=code>',
    'where a source is; UNKNOWN, which matches any, where not said; may repeat',
    more(area),
    [],
  )
  .addOption(
    new Option('--partners <who>', 'who answers').choices(['simulated', 'none']).default('none'),
  )
  .option('--seed <number>', 'what the simulated choices follow from', seed, 1)
  .addOption(dataDirOption())
  .addOption(jsonOption())
  .addHelpText(
    'after',
    '\nThe same input and seed give the same report. A run that was stopped goes on where it was.',
  )
  .action(async (options: Options) => {
    const line = new ProgressLine('replay');
    const report = await mendable(() =>
      replay({
        dataDir: options.dataDir,
        settings: settingsIn(options.dataDir),
        diversions: options.diversions,
        rosters: options.roster,
        prisonEvents: options.prisonEvents,
        directories: options.directory,
        areas: new Map(options.area),
        partners: options.partners,
        seed: options.seed,
        engines: enginesOf(options),
        logger: logger(),
        onProgress: (done, of, at) => line.show(done, of, at.slice(0, 10)),
        onRejected,
        onHeld: ({ listDate, before, missing }) =>
          process.stderr.write(
            `held      list of ${listDate}: ${missing} of ${before} missing; not compared\n`,
          ),
      }),
    );
    line.end();
    print(report, options.json === true);
  });
for (const option of [...kafkaOptions(), ...mongoOptions()]) replayCommand.addOption(option);

/** Beside the report, which counts them only. */
function onRejected({ file, row, reason, column }: RejectedRow): void {
  const where = column === null ? '' : `  (${column})`;
  process.stderr.write(`rejected  ${file}:${row}  ${reason}${where}\n`);
}

function directory(text: string): Directory {
  const [format = '', ...rest] = text.split(':');
  if (!isFormatName(format) || formats[format].kind !== 'directory' || rest.length === 0)
    throw new InvalidArgumentError(`Give FORMAT:FILE with one of ${directoryFormats.join(', ')}.`);
  return { format, file: rest.join(':') };
}

function area(text: string): [string, AreaCode] {
  const at = text.lastIndexOf('=');
  const code = AreaCode.safeParse(text.slice(at + 1));
  if (at < 1 || !code.success)
    throw new InvalidArgumentError('Give FILE=CODE, for example lists.csv=US-NY.');
  return [text.slice(0, at), code.data];
}

function seed(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new InvalidArgumentError('Give a whole number.');
  return number;
}
