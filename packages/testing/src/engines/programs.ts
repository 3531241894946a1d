import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Body = (address: () => string) => void;

/** Those of these programs that are not on the path. */
export const missingPrograms = (
  programs: readonly string[],
  path: string = process.env.PATH ?? '',
): string[] =>
  programs.filter((program) => !path.split(delimiter).some((dir) => runs(join(dir, program))));

/** `describe` for tests that also need programs of the machine: skipped by name where one is missing, unless CI demands it. */
export function withPrograms<B extends Body | (() => void)>(
  programs: readonly string[],
  describeThem: (name: string, body: B) => void,
  missing: readonly string[] = missingPrograms(programs),
): (name: string, body: B) => void {
  if (missing.length === 0 || process.env.CI === 'true') return describeThem;
  return (name, body) =>
    describe.skip(`${name} (needs ${missing.join(', ')})`, () => body(() => ''));
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
