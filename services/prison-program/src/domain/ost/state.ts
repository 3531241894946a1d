import type { Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { OstStatus } from './statuses.ts';

/** Where substitution treatment goes on after release, and by when it must. */
export type OstReleasePlan = {
  readonly prescriberOrg: string;
  readonly appointmentAt: Instant;
  readonly nextDueAt: Instant;
  /** The ground on which the prescriber may see the hand-over. */
  readonly sharing: 'CONSENT' | 'STATUTE' | 'VITAL_INTEREST';
  readonly step: Step;
};

/** Clinical: prison healthcare and the named prescriber only, over HTTP. Never published. */
export type OstHandOver = {
  readonly medicine: string;
  readonly doseMg: number | null;
  readonly lastDoseAt: Instant;
  readonly bridgingDays: number;
  readonly document: 'SCRIPT' | 'LETTER';
  readonly nextDueAt: Instant;
  /** Unconfirmed by then, it counts as a gap. */
  readonly expectedBy: Instant;
  readonly step: Step;
};

export type Ost = {
  readonly id: string;
  /** The stay in which it was opened. */
  readonly stayId: string;
  readonly prisonId: string;
  readonly status: OstStatus;
  readonly plan: OstReleasePlan | null;
  readonly handOver: OstHandOver | null;
  readonly confirmed: { readonly firstDoseAt: Instant; readonly step: Step } | null;
  readonly changes: readonly { readonly to: OstStatus; readonly step: Step }[];
};
