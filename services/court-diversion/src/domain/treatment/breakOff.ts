import type { CalendarDate, Instant } from '@throughcare/contracts';
import { type Facts, factsOf } from '../facts/state.ts';
import type { Order } from '../order/state.ts';
import { runsOutOn } from '../suspension/runsOutOn.ts';

/** A break-off that still stands. */
export type BreakOff = {
  readonly on: CalendarDate;
  readonly reasonGroup: string;
  readonly heardAt: Instant;
  /** Last day of grace; null while the order is suspended. */
  readonly graceEndsOn: CalendarDate | null;
  /** Resumed after the grace: the court has to accept it. */
  readonly resumedLate: { readonly factId: string; readonly on: CalendarDate } | null;
};

/**
 * The last break-off, unless treatment went on within the grace, or went on later and the court accepted that.
 * Read from the set of facts, so that it does not matter when each arrived.
 */
export function openBreakOff(order: Order, facts: Facts): BreakOff | null {
  const told = factsOf(
    facts,
    'TREATMENT_BROKEN_OFF',
    'TREATMENT_RESUMED',
    'TREATMENT_STARTED',
  ).filter((fact) => fact.orderId === order.id);
  const index = told.findLastIndex((fact) => fact.kind === 'TREATMENT_BROKEN_OFF');
  const last = told[index];
  if (last?.kind !== 'TREATMENT_BROKEN_OFF') return null;
  const graceEndsOn = runsOutOn(last.on, order.graceDays, order.suspensions);
  // A start with another provider ends a break-off as well as a resumption does.
  const next = told[index + 1];
  const resumedOn =
    next?.kind === 'TREATMENT_STARTED'
      ? next.startedOn
      : next?.kind === 'TREATMENT_RESUMED'
        ? next.on
        : null;
  if (resumedOn !== null && (graceEndsOn === null || resumedOn <= graceEndsOn)) return null;
  if (next && order.responses.some((response) => response.acceptsResumption === next.id))
    return null;
  return {
    on: last.on,
    reasonGroup: last.reasonGroup,
    heardAt: last.at,
    graceEndsOn,
    resumedLate: next && resumedOn !== null ? { factId: next.id, on: resumedOn } : null,
  };
}

/** The first start that anyone showed: a provider's report, or a step of the court (an accepted proof). */
export function knownStart(order: Order, facts: Facts): CalendarDate | null {
  const reported = factsOf(facts, 'TREATMENT_STARTED').find((fact) => fact.orderId === order.id);
  return order.start?.on ?? reported?.startedOn ?? null;
}
