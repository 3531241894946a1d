import type { ById } from '@throughcare/record';
import type { Done } from '../step/done.ts';

/** A report pauses what reaches out; verified it stops all; retracted, what this report caused goes on. */
export type DeathReport = {
  readonly reportId: string;
  readonly occurredOn: string | null;
  readonly reported: Done;
  readonly verified: Done | null;
  readonly retracted: Done | null;
};
export type DeathReports = ById<DeathReport>;
