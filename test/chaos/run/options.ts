import { parseArgs } from 'node:util';
import { type Without, withouts } from './without.ts';

export type Options = {
  readonly milliseconds: number;
  readonly seed: number;
  /** Commands a second, at most: each waits for its answer. */
  readonly rate: number;
  /** One process on a data directory, instead of processes on Kafka and MongoDB. */
  readonly embedded: boolean;
  /** What is taken out, so that it can be seen that the check can fail. */
  readonly without: Without | null;
  readonly json: boolean;
};

export const help = `npm run chaos -- [options]

  --minutes N      how long faults are caused (1); a fraction will do
  --seed S         the same plan of faults for the same seed (1)
  --rate R         commands a second (4)
  --embedded       one process on a data directory, instead of four and more on Kafka and MongoDB (which need Docker)
  --without PART   ${withouts.join(' or ')}: taken out of the services under test, to see that the check can fail
  --json           print one JSON object instead of a table

Ends with 0 only where nothing is lost, applied twice or out of order, and nothing is parked.
`;

/** Throws with a message for the person at the keyboard. */
export function optionsFrom(words: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...words],
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      rate: { type: 'string', default: '4' },
      embedded: { type: 'boolean', default: false },
      without: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const minutes = numberOf('minutes', values.minutes, 0.05, 24 * 60);
  const seed = numberOf('seed', values.seed, 0, 2 ** 32 - 1);
  if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number');
  return {
    milliseconds: Math.round(minutes * 60_000),
    seed,
    rate: numberOf('rate', values.rate, 0.1, 100),
    embedded: values.embedded,
    without: values.without === undefined ? null : partNamed(values.without),
    json: values.json,
  };
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!(number >= least && number <= most))
    throw new Error(`--${name} takes a number from ${least} to ${most}`);
  return number;
}

function partNamed(name: string): Without {
  const part = withouts.find((known) => known === name);
  if (!part) throw new Error(`--without knows ${withouts.join(' and ')}; not what was given`);
  return part;
}
