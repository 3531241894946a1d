import { type CalendarDate, dateOf, type TimeZone } from '@throughcare/contracts';
import { profiles } from '../profiles/index.ts';
import type { Done } from '../step/done.ts';
import { daysRun } from '../suspension/runsOutOn.ts';
import type { Suspension } from '../suspension/state.ts';
import type { Terms } from '../terms/state.ts';
import { runsFrom, type Start } from '../treatment/state.ts';

export type PhaseMove = {
  readonly from: number;
  readonly to: number;
  /** The remedial plan of a return (L2 text for the court team); null for an advance. */
  readonly plan: string | null;
  readonly done: Done;
};

/** Days in this phase, without those on which the order was suspended; null before the start. */
export function phaseDays(
  { start, terms, phaseMoves, suspensions, zone }: PhasedOrder,
  today: CalendarDate,
): number | null {
  if (!start || !terms) return null;
  const last = phaseMoves.at(-1);
  return daysRun(last ? dateOf(last.done.at, zone) : runsFrom(start.on, terms), today, suspensions);
}
type PhasedOrder = {
  readonly zone: TimeZone;
  readonly start: Start | null;
  readonly terms: Terms | null;
  readonly phaseMoves: readonly PhaseMove[];
  readonly suspensions: readonly Suspension[];
};

/** How many phases the regime of an issued order has. */
export const phasesOf = ({ terms }: { readonly terms: Terms | null }): number =>
  terms ? profiles[terms.profile].phases.value : 0;
