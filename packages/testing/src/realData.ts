import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where records of the real world lie on this machine: `THROUGHCARE_REAL_DATA`, else beside the repository.
 * They are never part of the repository, since not all of them may be shipped.
 */
const folder =
  process.env.THROUGHCARE_REAL_DATA ?? resolve(import.meta.dirname, '../../../../shared/data');

/** The path of a file of real records, or undefined where this machine does not have it. */
export function realData(name: string, from = folder): string | undefined {
  const path = join(from, name);
  return existsSync(path) ? path : undefined;
}

/**
 * Describes behaviour on real records. `path` gives a file's place, one of `names` only.
 * Where a file is missing the tests are reported as skipped, under a title that names what is missing.
 */
export function describeReal(
  names: string | readonly string[],
  title: string,
  specify: (path: (name: string) => string) => void,
): void {
  const wanted = typeof names === 'string' ? [names] : names;
  const missing = wanted.filter((name) => realData(name) === undefined);
  if (missing.length > 0) {
    describe.skip(`${title} (needs ${missing.join(', ')})`, () => specify((name) => name));
    return;
  }
  describe(title, () =>
    specify((name) => {
      const path = wanted.includes(name) ? realData(name) : undefined;
      if (path === undefined) throw new Error(`${name} is not among the files asked for`);
      return path;
    }),
  );
}
