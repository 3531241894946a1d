import type { CalendarDate, Instant, ReleaseDateType } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { AbsenceReason, PackItem } from './packItems.ts';
import { allPackItems } from './packItems.ts';

/** A date as it was known at one time. `on` null: known to be unknown. */
export type ReleaseDate = {
  readonly on: CalendarDate | null;
  readonly dateType: ReleaseDateType;
  readonly reason: string | null;
  readonly step: Step;
};

export type PackEntry = {
  readonly ready: boolean;
  /** Why it is not there; null where it is. */
  readonly reason: AbsenceReason | null;
  readonly appointmentAt: Instant | null;
  /** Of the contact card. */
  readonly language: string | null;
  readonly step: Step;
};

/** How one stay's release is prepared. The seven resettlement pathways will stand here, beside the pack. */
export type Plan = {
  /** Oldest first; the last is what is known today. */
  readonly dates: readonly ReleaseDate[];
  /** Where the person will go. */
  readonly area: string | null;
  readonly started: Step | null;
  readonly ready: Step | null;
  readonly pack: Readonly<Partial<Record<PackItem, PackEntry>>>;
  readonly issued: { readonly packId: string; readonly step: Step } | null;
};

export const noPlan: Plan = {
  dates: [],
  area: null,
  started: null,
  ready: null,
  pack: {},
  issued: null,
};

export const releaseDateOf = ({ dates }: Pick<Plan, 'dates'>): CalendarDate | null =>
  dates.at(-1)?.on ?? null;

/** Items that are neither there nor accounted for. */
export const unaccountedItems = (plan: Plan): readonly PackItem[] =>
  allPackItems.filter((item) => plan.pack[item] === undefined);

export type PlanState = 'NONE' | 'PLAN_STARTED' | 'PLAN_READY' | 'PACK_ISSUED';
export function planStateOf(plan: Plan): PlanState {
  if (plan.issued) return 'PACK_ISSUED';
  if (plan.ready) return 'PLAN_READY';
  return plan.started ? 'PLAN_STARTED' : 'NONE';
}
