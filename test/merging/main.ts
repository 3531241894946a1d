import { parseArgs } from 'node:util';
import { turns } from '@throughcare/testing/merging';
import fc from 'fast-check';
import { plays } from './cases.ts';

/**
 * Plays merges of three records in every service, as many runs as asked for, and counts what went wrong. The last line is
 * `runs N, lost N, strangers N, twice N`; ends with 1 where any of the three is not 0.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const numRuns = Number(values.runs);
const seed = Number(values.seed);
if (!Number.isInteger(numRuns) || numRuns < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run merging -- --runs 20000 --seed 1');
  process.exit(2);
}

const total = { lost: 0, strangers: 0, twice: 0 };
const shown = 3;
let told = 0;
const services = Object.entries(plays);
const batch = 500;
for (let done = 0; done < numRuns; done += batch) {
  const plans = fc.sample(turns, { seed: seed + done, numRuns: Math.min(batch, numRuns - done) });
  for (const [n, plan] of plans.entries())
    for (const [service, play] of services) {
      const { lost, strangers, twice, remarks } = await play(plan);
      total.lost += lost;
      total.strangers += strangers;
      total.twice += twice;
      if (remarks.length === 0 || told === shown) continue;
      told++;
      console.log(`${service}, run ${done + n + 1}: ${remarks.slice(0, 3).join('; ')}`);
    }
  if (process.stdout.isTTY) console.log(`${Math.min(done + batch, numRuns)} of ${numRuns}`);
}
console.log(
  `runs ${numRuns}, lost ${total.lost}, strangers ${total.strangers}, twice ${total.twice}`,
);
process.exitCode = total.lost + total.strangers + total.twice > 0 ? 1 : 0;
