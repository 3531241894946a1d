import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

export type Breach = {
  readonly id: string;
  readonly ground: 'START_OVERDUE' | 'NON_COMPLIANCE' | 'BROKEN_OFF';
  readonly decideBy: Instant;
  readonly done: Done;
  readonly decision: {
    readonly outcome: 'DISMISSED' | 'VARIED' | 'REVOKED';
    readonly hearingId: string | null;
    readonly done: Done;
  } | null;
};

/** The person challenged a revocation. Until the court has decided, and after it where it upholds, it is carried out. */
export type Challenge = {
  readonly on: CalendarDate;
  readonly decideBy: Instant;
  readonly done: Done;
  readonly decision: { readonly outcome: 'UPHELD' | 'SET_ASIDE'; readonly done: Done } | null;
};

export const openBreach = (order: { readonly breaches: readonly Breach[] }): Breach | null =>
  order.breaches.find(({ decision }) => decision === null) ?? null;

export const openChallenge = (order: {
  readonly challenges: readonly Challenge[];
}): Challenge | null => order.challenges.find(({ decision }) => decision === null) ?? null;
