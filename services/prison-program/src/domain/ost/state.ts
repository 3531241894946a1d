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
  readonly origin: string | null;
  readonly prisonId: string;
  readonly status: OstStatus;
  readonly plan: OstReleasePlan | null;
  readonly handOver: OstHandOver | null;
  readonly confirmed: { readonly firstDoseAt: Instant; readonly step: Step } | null;
  readonly changes: readonly { readonly to: OstStatus; readonly step: Step }[];
};

export type OstEvent =
  | { readonly type: 'ost-opened'; readonly ost: Ost }
  | {
      readonly type: 'ost-moved';
      readonly ostId: string;
      readonly to: OstStatus;
      readonly step: Step;
      readonly details: Partial<Pick<Ost, 'plan' | 'handOver' | 'confirmed'>>;
    };

export type Osts = Readonly<Record<string, Ost>>;

export function evolveOsts(all: Osts, event: OstEvent): Osts {
  if (event.type === 'ost-opened') return { ...all, [event.ost.id]: event.ost };
  const ost = all[event.ostId];
  if (!ost) return all;
  const { to, step, details } = event;
  return {
    ...all,
    [ost.id]: { ...ost, status: to, changes: [...ost.changes, { to, step }], ...details },
  };
}
