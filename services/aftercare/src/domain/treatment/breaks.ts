import type { CalendarDate } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';

/** What somebody said of treatment on a day: a break-off or its end, and why, in a group. */
type Said = { readonly on: CalendarDate; readonly reasonGroup: string; readonly step: Step };

/** A break-off, and the resumption after it; null while there is none. */
export type Break = Said & {
  readonly resumedOn: CalendarDate | null;
  readonly resumedStep: Step | null;
};
export type TreatmentEnd = Said;

export const brokenOff = (
  breaks: readonly Break[],
  { on, reasonGroup, step }: Said,
): readonly Break[] => [...breaks, { on, reasonGroup, step, resumedOn: null, resumedStep: null }];

/** The last break-off is over. */
export const resumed = (
  breaks: readonly Break[],
  { on, step }: Pick<Said, 'on' | 'step'>,
): readonly Break[] =>
  breaks.map((one, n) =>
    n === breaks.length - 1 ? { ...one, resumedOn: on, resumedStep: step } : one,
  );
