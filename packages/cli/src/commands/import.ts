import { AreaCode, CalendarDate } from '@throughcare/contracts';
import { type FormatName, formatNames, formats, listLimits } from '@throughcare/importers';
import { Callers, clockOf, type Imported, importerOrg, importFiles } from '@throughcare/replay';
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { dayOfImport } from '../dayOfImport.ts';
import { mendable } from '../mendable.ts';
import { dataDirOption, jsonOption } from '../options.ts';
import { CannotDo, ProgressLine, print } from '../output.ts';
import { withServices } from '../running.ts';

type Options = {
  dataDir: string;
  format: FormatName;
  area?: AreaCode;
  confirmList: CalendarDate[];
  mayShrinkBy: number;
  json?: boolean;
};

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
  .option(
    '--confirm-list <day>',
    'a daily list that was held, since many people were missing from it, and is right; may repeat',
    (text: string, before: CalendarDate[]) => [...before, day(text)],
    [],
  )
  .option(
    '--may-shrink-by <share>',
    'of a daily list from one day to the next, before it is held; fewer than ten people may always be missing',
    share,
    listLimits.mayShrinkBy,
  )
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
        const callers = new Callers(reached, 'command-line');
        if (formats[options.format].kind !== 'directory') await speaksForSomebody(callers);
        const today = await dayOfImport(callers, clock.now());
        const done = await mendable(() =>
          importFiles({
            format: options.format,
            files,
            ...(options.area !== undefined && { area: options.area }),
            dataDir: options.dataDir,
            importer: callers.as(importerOrg, 'IMPORT'),
            today,
            limits: {
              ...listLimits,
              mayShrinkBy: options.mayShrinkBy,
              confirmed: new Set(options.confirmList),
            },
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

/** Rows about people are refused, each on its own, where the register does not say for whom they may be brought. */
async function speaksForSomebody(callers: Callers): Promise<void> {
  const operator = callers.as('operator', 'ADMIN');
  if (await operator.get('intake', `/organisations/${importerOrg}`, z.unknown())) return;
  throw new CannotDo(
    `Nothing can be brought in: the register does not know the organisation “${importerOrg}”. Enter it with throughcare organisations, and in its speaksFor the courts and prisons of the files.`,
  );
}

function tell(imported: Imported, json: boolean): void {
  print(json ? imported : imported.sources, json);
  if (json) return;
  const { rejected, review, left, flagged, held } = imported;
  for (const { file, row, reason, column } of rejected)
    print(`rejected  ${file}:${row}  ${reason}${column === null ? '' : `  (${column})`}`, false);
  for (const { file, row, reason, taken } of review) {
    const became = taken ? 'taken, and to be looked at' : 'not taken before somebody looked';
    print(`review    ${file}:${row}  ${reason}  (${became})`, false);
  }
  for (const { file, outcome, reason, rows } of left)
    print(`${outcome.padEnd(9)} ${file}  ${reason}  ${rowsInWords(rows)}`, false);
  for (const { file, row, flags } of flagged)
    print(`flagged   ${file}:${row}  ${flags.join(', ')}`, false);
  for (const { listDate, before, missing } of held)
    print(
      `held      list of ${listDate}: ${missing} of the ${before} people of the list before are missing. Nothing of it was taken. Look whether the file is whole; if it is, bring it in again with --confirm-list ${listDate}.`,
      false,
    );
}

const mostRows = 10;
const rowsInWords = (rows: readonly number[]): string => {
  const more = rows.length - mostRows;
  const first = rows.slice(0, mostRows).join(', ');
  return `row${rows.length === 1 ? '' : 's'} ${first}${more > 0 ? ` and ${more} more` : ''}`;
};

function day(text: string): CalendarDate {
  const read = CalendarDate.safeParse(text);
  if (!read.success) throw new InvalidArgumentError('Give a day, for example 2026-07-01.');
  return read.data;
}

function share(text: string): number {
  const number = Number(text);
  if (!(number >= 0 && number <= 1) || text.trim() === '')
    throw new InvalidArgumentError('Give a share between 0 and 1, for example 0.5.');
  return number;
}

function area(text: string): AreaCode {
  const code = AreaCode.safeParse(text);
  if (!code.success) throw new InvalidArgumentError('Give an area code, for example US-NY.');
  return code.data;
}
