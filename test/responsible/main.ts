import { parseArgs } from 'node:util';
import type { Finding } from './judge/judge.ts';
import { type Found, neverDone, peopleOnNobodysList, search } from './search.ts';

/**
 * Lets people and offices of made-up towns do what comes to mind, and looks after each step whether everybody whose need is
 * known stands on somebody's list. The last line is `steps N, people N, on nobody's list N`; ends with 1 where that is not 0,
 * or where something else was found.
 */
const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    town: { type: 'string', default: '0' },
    without: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const [steps, seed, fromTown] = [values.steps, values.seed, values.town].map(Number);
if (![steps, seed, fromTown].every(Number.isInteger) || (steps ?? 0) < 1) {
  console.error(
    'Usage: npm run responsible -- --steps 100000 --seed 1 [--town N] [--without LIST] [--verbose]',
  );
  process.exit(2);
}

/** So many of one kind are told in full. */
const shown = 2;
const began = performance.now();
const found = await search({
  steps: steps as number,
  seed: seed as number,
  fromTown: fromTown as number,
  without: values.without ?? null,
  onTown: (town, so) => {
    if (process.stdout.isTTY || values.verbose)
      console.log(`town ${town}: ${so.steps} steps, ${rate(so)} a second`);
  },
});
tell(found);
const nobodys = peopleOnNobodysList(found);
console.log(`steps ${found.steps}, people ${found.people}, on nobody's list ${nobodys}`);
process.exitCode = found.findings.length > 0 || found.errors.length > 0 ? 1 : 0;

function rate({ steps: taken }: Found): number {
  return Math.round((taken / (performance.now() - began)) * 1_000);
}

function tell(so: Found): void {
  const kinds = Map.groupBy(
    so.findings,
    ({ what, says }) => `${what}: ${says.replaceAll(/[0-9a-f-]{36}/g, '…')}`,
  );
  for (const [kind, of] of [...kinds].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`\n${of.length} × ${kind}`);
    for (const one of of.slice(0, shown)) tellOne(one);
  }
  for (const error of so.errors.slice(0, 5)) console.log(`error written by a service: ${error}`);
  const refused = Math.round((so.refused / Math.max(so.asked, 1)) * 100);
  console.log(`\nrefused ${refused} % of ${so.asked}, time passed in ${so.passed} steps`);
  const never = neverDone(so);
  if (values.verbose) {
    for (const [name, { tries, done, refusals }] of [...so.tried].sort(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      const why = [...refusals].sort(([, a], [, b]) => b - a).slice(0, 3);
      const told = why.map(([reason, times]) => `; ${times} × ${reason}`);
      console.log(`${name}: ${done} of ${tries}${told.join('')}`);
    }
    console.log(`${rate(so)} steps a second`);
  }
  if (never.length > 0) console.log(`never done: ${never.join(', ')}`);
}

function tellOne(one: Finding & { readonly town: number }): void {
  console.log(`  town ${one.town}, step ${one.step}, ${one.at}: ${one.ref}`);
  if (one.expected !== '') console.log(`    expected: ${one.expected}`);
  console.log(`    stands on: ${one.rows.join('; ') || 'nothing'}`);
  console.log(`    dates: ${one.dates.join(', ')}`);
  for (const step of one.steps.slice(-30)) console.log(`    ${step}`);
}
