import {
  addHours,
  type Instant,
  type OverdoseCheckpoint,
  overdoseCheckpoints,
} from '@throughcare/contracts';
import type { ById } from '@throughcare/record';

/** The weeks of highest risk after one release; its id is that of the stay in custody. */
export type OverdoseWindow = {
  readonly id: string;
  readonly from: Instant;
  readonly checkpoints: ById<'MET' | 'BREACHED'>;
  readonly closed: { readonly at: Instant; readonly reason: WindowEnd } | null;
};
export type WindowEnd = 'OVER' | 'STOPPED' | 'RETURNED' | 'CORRECTED';

export type Checkpoint = {
  readonly code: OverdoseCheckpoint;
  readonly from: Instant;
  readonly dueAt: Instant;
};
/** Each checkpoint asks for a contact since the one before. */
export const checkpointsOf = (from: Instant): readonly Checkpoint[] =>
  overdoseCheckpoints.map(({ code, hours }, n) => ({
    code,
    from: addHours(from, overdoseCheckpoints[n - 1]?.hours ?? 0),
    dueAt: addHours(from, hours),
  }));
