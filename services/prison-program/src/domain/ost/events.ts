import type { Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { GapStage, GapWatch, LastDose, Ost, OstReleasePlan } from './state.ts';
import type { OstStatus } from './statuses.ts';

/** What happens to substitution treatment, inside this service. */
export type OstEvent =
  | { readonly type: 'ost-opened'; readonly ost: Ost }
  | {
      readonly type: 'ost-moved';
      readonly ostId: string;
      readonly to: OstStatus;
      readonly step: Step;
      readonly details: Partial<Pick<Ost, 'plan' | 'handOver' | 'confirmed' | 'lostReason'>>;
    }
  /** It was begun in a stay that was somebody else's, and goes on there. */
  | { readonly type: 'ost-given'; readonly ostId: string; readonly step: Step }
  | { readonly type: 'ost-dose-noted'; readonly ostId: string; readonly dose: LastDose }
  | { readonly type: 'ost-watch-opened'; readonly ostId: string; readonly watch: GapWatch }
  /** The dose that was due is not confirmed; it grows more urgent with each stage. */
  | {
      readonly type: 'ost-gap-told';
      readonly ostId: string;
      readonly told: NonNullable<GapWatch['told']>;
      readonly stage: Exclude<GapStage, 'DUE'>;
      readonly step: Step;
    }
  /** Whoever is to prescribe hears that outreach pauses, goes on, or has ended. */
  | {
      readonly type: 'ost-prescriber-told';
      readonly ostId: string;
      readonly prescriberOrg: string;
      readonly about: 'PAUSED' | 'RESUMED' | 'ENDED';
      readonly at: Instant;
    }
  | { readonly type: 'ost-ended-cleared'; readonly ostId: string }
  /** The plan names another prescriber or none, or nobody waits for them any more. */
  | {
      readonly type: 'ost-hand-over-taken-back';
      readonly ostId: string;
      readonly prescriberOrg: string;
      /** On what they knew of it. */
      readonly sharing: OstReleasePlan['sharing'];
    }
  | { readonly type: 'ost-watch-ended'; readonly ostId: string; readonly outcome: WatchOutcome };

/** INSIDE: the person is inside again, or never left. */
export type WatchOutcome = 'CONFIRMED' | 'ENDED' | 'LOST' | 'INSIDE';
