import type { Instant } from '@throughcare/contracts';
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

export const openBreach = (order: { readonly breaches: readonly Breach[] }): Breach | null =>
  order.breaches.find(({ decision }) => decision === null) ?? null;
