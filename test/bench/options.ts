import { parseArgs } from 'node:util';
import { installing, others } from './others.ts';
import { type SubjectName, subjectNames } from './subjects/requests.ts';

export const partNames = [
  'commands',
  'latency',
  'backlog',
  'caseload',
  'idle',
  'kafka-latency',
  'kafka-outbox',
  'kafka-applied',
  'telemetry',
  'pages',
  'kills',
] as const;
export type PartName = (typeof partNames)[number];

export type Options = {
  readonly only: readonly PartName[];
  readonly rounds: number;
  /** Shorter runs and fewer records: to see that it works, not to quote. */
  readonly quick: boolean;
  /** A folder in which others are installed that ours is compared with; what it lacks is left out, by name. */
  readonly others: string | null;
  /** Which command is measured. */
  readonly subject: SubjectName;
  /** Where the report goes; nowhere when null. */
  readonly out: string | null;
};

export const help = `npm run bench -- [options]

  --only PART     ${partNames.join(', ')};
                  may be given more than once
  --rounds N      interleaved rounds (5; with --quick 2)
  --subject NAME  referral: intake accepts one and routes it, and a court hears of it, among all services (default);
                  say: the smallest command and the smallest subscriber, without a domain
  --quick         short runs, small stores; writes no report unless --out is given
  --others DIR    a folder with ${Object.keys(others).join(', ')} installed in it, or some of them; the
                  others are reported as left out:
                  ${installing}
  --out FILE      where the report is written (docs/benchmarks.md, when every part has run)

pg-boss and graphile-worker need PostgreSQL as well: its programs on the PATH or under /usr/lib/postgresql (Debian: apt-get
install postgresql). The benchmark makes a cluster of its own in a temporary directory, and stops it at the end.

The kafka parts use the broker at KAFKA_BROKERS (host:port,…); where that is not set they start one by Docker and remove
it at the end, and where Docker does not answer they are reported as left out. Topics are theirs alone and are removed.
`;

/** Throws with a message for the person at the keyboard. */
export function optionsFrom(words: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string' },
      subject: { type: 'string', default: 'referral' },
      quick: { type: 'boolean', default: false },
      others: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const only = values.only.flatMap((names) => names.split(',')).map(partNamed);
  const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 50)
    throw new Error('--rounds takes a whole number from 1 to 50');
  const whole = only.length === 0 && !values.quick;
  return {
    only: only.length > 0 ? only : partNames,
    rounds,
    quick: values.quick,
    subject: subjectNamed(values.subject),
    others: values.others ?? null,
    out: values.out ?? (whole ? 'docs/benchmarks.md' : null),
  };
}

function partNamed(name: string): PartName {
  const part = partNames.find((known) => known === name);
  if (!part) throw new Error(`--only knows ${partNames.join(', ')}; not what was given`);
  return part;
}

function subjectNamed(name: string): SubjectName {
  const subject = subjectNames.find((known) => known === name);
  if (!subject) throw new Error(`--subject knows ${subjectNames.join(', ')}; not what was given`);
  return subject;
}
