import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../..');

/** A package as a line that is tried imports it. */
export const sourceOf = (name: string): string => join(root, 'packages', name, 'src/index.ts');

/** Which of these lines the compiler refuses, each tried behind the same beginning. */
export async function refusedByCompiler(
  beginning: readonly string[],
  lines: readonly string[],
): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
  try {
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ type: 'module' }));
    writeFileSync(join(dir, 'lines.ts'), [...beginning, ...lines].join('\n'));
    writeFileSync(
      join(dir, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        // Nothing of this is kept: the build information beside the root's own would be its.
        compilerOptions: { types: [], incremental: false, tsBuildInfoFile: null },
        include: [],
        files: ['lines.ts'],
      }),
    );
    const told = await output(['--noEmit', '--pretty', 'false', '-p', dir]);
    const numbers = [...told.matchAll(/^.*lines\.ts\((\d+),/gm)].map(([, n]) => Number(n));
    const elsewhere = told !== '' && numbers.length === 0;
    if (elsewhere || numbers.some((n) => n <= beginning.length)) throw new Error(told);
    return lines.filter((_line, n) => numbers.includes(n + 1 + beginning.length));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const output = (args: readonly string[]): Promise<string> =>
  new Promise((done) => {
    execFile(join(root, 'node_modules/.bin/tsc'), args, (_error, stdout) => done(stdout));
  });
