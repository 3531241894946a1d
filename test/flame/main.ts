import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { openBench } from '../bench/bench.ts';
import { number } from '../bench/measure/table.ts';
import { type Frame, pruned, selfBy } from './profile.ts';
import { sampled } from './sampled.ts';
import { svgOf } from './svg.ts';

/**
 * Where the time of one command goes: the services in one process, under the load of the benchmark, sampled by V8 five thousand
 * times a second. Draws what its main thread did as a flame graph, and prints the files and functions in which most of it passed.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    clients: { type: 'string', default: '32' },
    out: { type: 'string', default: 'docs/images/command.svg' },
  },
});
const [seconds, clients] = [Number(values.seconds), Number(values.clients)];
if (!(seconds > 0) || !Number.isInteger(clients) || clients < 1) {
  console.error('Usage: npm run flame -- --seconds 15 --clients 32 --out docs/images/command.svg');
  process.exit(2);
}

/** Thinner frames cannot be seen: three pixels and a half. */
const leastShare = 0.003;

const bench = openBench({
  only: ['commands'],
  rounds: 1,
  quick: true,
  others: null,
  subject: 'referral',
  out: null,
});
try {
  const { flame, commands } = await sampled(bench, { seconds, clients });
  const rate = `${number(commands / seconds)} commands a second, ${number(clients)} clients`;
  const cost = `${number(flame.total / commands / 1_000, 3)} ms of the main thread each`;
  const svg = svgOf(pruned(flame, flame.total * leastShare), commands, {
    title: 'Where the time of one command goes',
    about: `${rate}, ${cost}. Top to bottom: below each function stands what it called, as wide as its time. Idle time is left out.`,
  });
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, svg);
  console.log(`${rate}, ${cost}\n`);
  for (const what of ['file', 'name'] as const) console.log(heaviest(flame, commands, what));
  console.log(values.out);
} finally {
  await bench.close();
}

function heaviest(flame: Frame, commands: number, what: 'file' | 'name'): string {
  const rows = selfBy(flame, what)
    .slice(0, 10)
    .map(([name, self]) => {
      const share = `${number((self / flame.total) * 100, 1)} %`.padStart(7);
      return `${share} ${number(self / commands / 1_000, 3)} ms  ${name}`;
    });
  return [`self time by ${what === 'file' ? 'file' : 'function'}`, ...rows, ''].join('\n');
}
