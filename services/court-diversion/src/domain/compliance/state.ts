import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

export type NonCompliance = {
  readonly id: string;
  readonly code: string;
  readonly on: CalendarDate;
  readonly respondBy: Instant;
  readonly done: Done;
  /** Set by a response of the team or by the decision on a breach. */
  readonly answered: Done | null;
};

export type Response = {
  readonly kind: 'INCENTIVE' | 'SANCTION' | 'SERVICE_ADJUSTMENT';
  readonly code: string;
  /** The late resumption of treatment (a fact's id) that the court accepts with it; null where there is none. */
  readonly acceptsResumption: string | null;
  readonly done: Done;
};

/** Something was reported that no sanction has answered yet: one report carries one sanction. */
export function mayBeSanctioned(order: {
  readonly nonCompliance: readonly NonCompliance[];
  readonly responses: readonly Response[];
}): boolean {
  const last = order.responses.findLast(({ kind }) => kind === 'SANCTION')?.done.at ?? '';
  return order.nonCompliance.some(({ done }) => done.at > last);
}

/** The reports after an answer to all that are still open. */
export const answered = (reports: readonly NonCompliance[], by: Done): readonly NonCompliance[] =>
  reports.map((report) => (report.answered ? report : { ...report, answered: by }));
/** Non-compliance that nobody responded to, and that no decision on a breach has dealt with. */
export const unanswered = (order: {
  readonly nonCompliance: readonly NonCompliance[];
}): NonCompliance | null => order.nonCompliance.find((report) => report.answered === null) ?? null;
