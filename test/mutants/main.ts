import { execFile } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { type Mutation, mutationsOf } from './mutations.ts';

/**
 * Changes one comparison, connective or quantifier in a service's `domain/` at a time and sees whether that service's own
 * tests notice. Not a part of CI: a hundred take a quarter of an hour. Every file is put back as it was, also on Ctrl-C.
 * The last line is `mutants N, noticed N`.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    service: { type: 'string' },
  },
});
const root = resolve(import.meta.dirname, '../..');
const count = Number(values.count);
const run = promisify(execFile);

type Mutant = Mutation & { readonly file: string; readonly source: string };

function allMutants(): Mutant[] {
  const pattern = `services/${values.service ?? '*'}/src/domain/**/*.ts`;
  return globSync(pattern, { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(resolve(root, file), 'utf8');
      return mutationsOf(source).map((mutation) => ({ ...mutation, file, source }));
    });
}

/** The same seed draws the same mutants from the same sources (mulberry32). */
function drawn<T>(from: readonly T[], many: number, seed: number): T[] {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...from];
  const taken: T[] = [];
  while (taken.length < many && left.length > 0)
    taken.push(...left.splice(Math.floor(next() * left.length), 1));
  return taken;
}

/**
 * Whether the service's own tests fail; a mutant that loops for ever counts as noticed. In one process, which can be killed:
 * workers would loop on. Jest takes no pattern beside related tests, but leaves out what it is told to.
 */
async function isNoticed({ file }: Mutant): Promise<boolean> {
  const service = file.split('/').slice(0, 2).join('/');
  const jest = [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    '--runInBand',
    '--bail',
  ];
  const others = ['--testPathIgnorePatterns', `^(?!.*/${service}/)`];
  const args = [...jest, ...others, '--findRelatedTests', file];
  try {
    await run(process.execPath, args, { cwd: root, timeout: 120_000, killSignal: 'SIGKILL' });
    return false;
  } catch {
    return true;
  }
}

const mutants = drawn(allMutants(), count, Number(values.seed));
let current: Mutant | undefined;
const restore = () => {
  if (current) writeFileSync(resolve(root, current.file), current.source);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    restore();
    process.exit(130);
  });

let noticed = 0;
for (const mutant of mutants) {
  const { file, line, from, to, mutated } = mutant;
  current = mutant;
  writeFileSync(resolve(root, file), mutated);
  const seen = await isNoticed(mutant).finally(restore);
  if (seen) noticed++;
  else console.log(`not noticed: ${relative(root, resolve(root, file))}:${line} ${from} → ${to}`);
}
console.log(`mutants ${mutants.length}, noticed ${noticed}`);
process.exitCode = noticed / Math.max(mutants.length, 1) >= 0.95 ? 0 : 1;
