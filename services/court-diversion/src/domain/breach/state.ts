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

/** The person challenged a revocation, and the court decided; until then it was carried out. */
export type Challenge = {
  readonly challengedOn: CalendarDate;
  readonly outcome: 'UPHELD' | 'SET_ASIDE';
  readonly done: Done;
};

export const openBreach = (order: { readonly breaches: readonly Breach[] }): Breach | null =>
  order.breaches.find(({ decision }) => decision === null) ?? null;
