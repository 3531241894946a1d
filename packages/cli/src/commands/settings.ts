import {
  partnerTopicsOf,
  readSettings,
  type SettingInForce,
  settingsInForce,
} from '@throughcare/runtime';
import { Command } from 'commander';
import { dataDirOption, jsonOption } from '../options.ts';
import { print } from '../output.ts';

type Options = { dataDir: string; json?: boolean };

export const settingsCommand = new Command('settings')
  .description('what is set: every deadline, hold and limit, and where each value comes from')
  .addOption(dataDirOption())
  .addOption(jsonOption())
  .addHelpText(
    'after',
    '\nSettings stand in throughcare.json in the data directory, or in the file that THROUGHCARE_SETTINGS names.',
  )
  .action(({ dataDir, json = false }: Options) => {
    const read = readSettings({
      dataDir,
      env: process.env,
      partnerTopics: partnerTopicsOf(process.env),
    });
    const settings = settingsInForce(read);
    if (json) return print({ file: read.file, settings }, true);
    print(read.file ?? 'There is no file of settings: everything has its default.', false);
    print(table(settings), false);
  });

const heads = ['setting', 'value', 'unit', 'from'];

/** A row of the file stands under the setting that it changes somewhere. */
function table(settings: readonly SettingInForce[]): string {
  const rows = [heads, ...settings.map(cells)];
  const widths = heads.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const cells = ({ name, value, unit, from, at }: SettingInForce): string[] => [
  at === null ? name : `  ${Object.entries(at).flat().join(' ')}`,
  shown(value),
  unit ?? '',
  from,
];

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, one]) => `${name} ${String(one)}`)
        .join(', ')
    : String(value);
}
