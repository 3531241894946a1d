import type { Count } from './count.ts';
import { type FaultKind, faultKinds } from './plan.ts';

/** What became of a run. */
export type Result = Count & {
  readonly seed: number;
  readonly minutes: number;
  /** By kind, those that struck. */
  readonly caused: Readonly<Partial<Record<FaultKind, number>>>;
  readonly faults: number;
  /** Commands that got their answer. */
  readonly acknowledged: number;
  /** Every command that was given got an answer. */
  readonly answered: boolean;
  /** Answers that no client has to expect: how often, by status. */
  readonly refused: Readonly<Record<string, number>>;
  /** Everything was published, read and settled in the end. */
  readonly atRest: boolean;
  /** Records that are parked in the end. */
  readonly parked: number;
  /** Processes that ended though nobody told them to; those that were told to end in order, and did not. */
  readonly endedByThemselves: number;
  readonly endedInDisorder: number;
};

/** Whether the promise of delivery was kept, and everybody served. */
export const isSound = (result: Result): boolean =>
  result.lost + result.appliedTwice + result.outOfOrder + result.parked === 0 &&
  result.answered &&
  result.atRest &&
  Object.keys(result.refused).length === 0;

/** What the last line says. */
export const lastLine = ({ faults, events, lost, appliedTwice, outOfOrder }: Result): string =>
  `faults ${faults}, events ${events}, lost ${lost}, appliedTwice ${appliedTwice}, outOfOrder ${outOfOrder}`;

const words: Readonly<Record<FaultKind, string>> = {
  'service-killed': 'service killed (SIGKILL)',
  'service-stopped': 'service stopped (SIGTERM)',
  'service-paused': 'service paused (SIGSTOP, 1 to 8 s)',
  'members-changed': 'second instance joined or left',
  'broker-killed': 'broker killed (SIGKILL)',
  'store-killed': 'store killed (SIGKILL)',
  'broker-answers-lost': 'acknowledgements of the broker lost',
  'store-answer-lost': 'acknowledgement of the store lost',
};

export function tableOf(result: Result): string {
  const rows: [string, string][] = [
    ['fault', 'times'],
    ...faultKinds.flatMap((kind): [string, string][] => {
      const times = result.caused[kind];
      return times === undefined ? [] : [[words[kind], String(times)]];
    }),
    ['found in the end', ''],
    ['commands acknowledged', String(result.acknowledged)],
    ['every command answered', yesOrNo(result.answered)],
    ...Object.entries(result.refused).map(([status, times]): [string, string] => [
      `answers of ${status}`,
      String(times),
    ]),
    ['came to rest', yesOrNo(result.atRest)],
    ['parked', String(result.parked)],
    ['processes that ended by themselves', String(result.endedByThemselves)],
    ['processes that did not end in order', String(result.endedInDisorder)],
  ];
  const [left, right] = [0, 1].map((n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  return rows
    .map(([what, count]) => `${what.padEnd(left ?? 0)}  ${count.padStart(right ?? 0)}`.trimEnd())
    .join('\n');
}

const yesOrNo = (true_: boolean): string => (true_ ? 'yes' : 'no');
