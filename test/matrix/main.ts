import { parseArgs } from 'node:util';
import { type RelationName, relations } from '@throughcare/record';
import { cases } from './cases.ts';
import { InMemory } from './frame/inMemory.ts';
import { linesOf, Tally } from './frame/tally.ts';
import { without } from './frame/without.ts';
import { overHttp } from './overHttp/ask.ts';

/**
 * Asks every service everything, as everybody, and compares with the tables that were written by hand. The last line is
 * `cells N, violations N`; ends with 1 where there is one. With a relation taken out, it says what was shown to whom;
 * with `--memory`, it asks no house over HTTP.
 */
const { values } = parseArgs({
  options: { without: { type: 'string' }, memory: { type: 'boolean', default: false } },
});
const out = values.without;
if (out !== undefined && !(out in relations)) {
  console.error(
    `Usage: npm run matrix -- --without RELATION, one of ${Object.keys(relations).join(' ')}`,
  );
  process.exit(2);
}
const inMemory = (): Tally =>
  cases.reduce((all, one) => all.add(new InMemory(one).play()), new Tally());
const before = out === undefined ? new Tally() : inMemory();
if (out !== undefined) without(cases, out as RelationName);

const total = inMemory().beyond(before);
if (!values.memory) total.add(await overHttp());

const shown = 200;
const lines = linesOf(total.violations);
for (const line of lines.slice(0, shown)) console.log(line);
if (lines.length > shown) console.log(`and ${lines.length - shown} lines more`);
console.log(total.last);
process.exitCode = total.violations.length > 0 ? 1 : 0;
