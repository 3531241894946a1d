import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const record = join(import.meta.dirname, 'index.ts');

/** Which of these lines the compiler refuses, each tried where the package is imported. */
async function refused(lines: readonly string[]): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
  try {
    const source = [`import { problemDocument, refuse } from '${record}';`, ...lines];
    writeFileSync(join(dir, 'lines.ts'), source.join('\n'));
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
    const numbers = new Set([...told.matchAll(/^.*lines\.ts\((\d+),/gm)].map(([, n]) => Number(n)));
    if (told !== '' && numbers.size === 0) throw new Error(told);
    return lines.filter((_line, n) => numbers.has(n + 2));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const output = (args: readonly string[]): Promise<string> =>
  new Promise((done) => {
    execFile(join(root, 'node_modules/.bin/tsc'), args, (_error, stdout) => done(stdout));
  });

describe('what is refused', () => {
  const right = [
    "refuse.conflict('closed', 'It is closed.');",
    "refuse.conflict('wrong-state', 'Not now.', { state: 'ISSUED' });",
    "refuse.invalid('/on', 'date-ahead', 'Not yet.');",
    "refuse.forbidden('role', 'Not yours.');",
    "refuse.stale('stale', 'Read again.');",
    "refuse.tooMany('too-many-keys', 'Wait.');",
    "refuse.unavailable('outbox-full', 'Later.');",
    "problemDocument('internal');",
  ];
  const wrong = [
    // A code that has no row.
    "refuse.conflict('made-up', 'No.');",
    "refuse.invalid('/on', 'made-up', 'No.');",
    "problemDocument('made-up');",
    // A code of another kind.
    "refuse.conflict('role', 'No.');",
    "refuse.conflict('stale', 'No.');",
    "refuse.conflict('too-many-keys', 'No.');",
    "refuse.invalid('/on', 'closed', 'No.');",
    "refuse.forbidden('closed', 'No.');",
    "refuse.unavailable('closed', 'No.');",
    // A member that is missing, is of another type, or is not declared.
    "refuse.conflict('wrong-state', 'No.');",
    "refuse.conflict('wrong-state', 'No.', { state: 7 });",
    "refuse.conflict('wrong-state', 'No.', { state: 'ISSUED', status: 200 });",
    "refuse.conflict('closed', 'No.', { status: 200 });",
  ];

  it('has a code of the table, of its own kind, with the members of its row, or does not compile', async () => {
    expect(await refused([...right, ...wrong])).toEqual(wrong);
  }, 60_000);
});
