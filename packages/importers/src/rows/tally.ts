import type { RowOutcome } from './outcome.ts';

/** How many rows of one file were read, and what became of them: `read` is the sum of the others. */
export type SourceTally = {
  readonly read: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly ignored: number;
  readonly rejected: number;
};

export const emptyTally: SourceTally = {
  read: 0,
  accepted: 0,
  duplicate: 0,
  ignored: 0,
  rejected: 0,
};

/** One row more, that came to this: one of the tally's own outcomes. */
export const counted = <Outcome extends string>(
  tally: Tally<Outcome>,
  outcome: Outcome,
): Tally<Outcome> => ({ ...tally, read: tally.read + 1, [outcome]: tally[outcome] + 1 });

type Tally<Outcome extends string> = Readonly<Record<'read' | Outcome, number>>;

/** The tally of each file, by the file's name as it stands in the outcomes. */
export function tallies(
  outcomes: Iterable<RowOutcome<unknown>>,
): Readonly<Record<string, SourceTally>> {
  const byFile = new Map<string, SourceTally>();
  for (const { file, outcome } of outcomes)
    byFile.set(file, counted(byFile.get(file) ?? emptyTally, outcome));
  return Object.fromEntries(byFile);
}
