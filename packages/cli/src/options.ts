import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';

export const dataDirOption = () =>
  new Option('--data-dir <dir>', 'where everything is stored')
    .default('.throughcare')
    .env('THROUGHCARE_DATA_DIR')
    .argParser(directory);
export const jsonOption = () => new Option('--json', 'print JSON, one object');

/** A directory that is there, or one that can be made where it is named. */
function directory(given: string): string {
  for (let at = resolve(given); ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found?.isDirectory()) return given;
    if (found)
      throw new InvalidArgumentError(
        `${at} is a file. Name a directory, or one that is to be made.`,
      );
    if (at === dirname(at)) return given;
  }
}
