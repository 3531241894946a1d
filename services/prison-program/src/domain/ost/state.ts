import type { Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { LostReason } from './lostReasons.ts';
import type { Medicine } from './medicines.ts';
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
  readonly medicine: Medicine;
  readonly doseMg: number | null;
  readonly lastDoseAt: Instant;
  readonly bridgingDays: number;
  readonly document: 'SCRIPT' | 'LETTER';
  readonly nextDueAt: Instant;
  /** Unconfirmed by then, it counts as a gap. */
  readonly expectedBy: Instant;
  readonly step: Step;
};

/** The last dose that was given inside, and what the person took along. Clinical, as the hand-over is. */
export type LastDose = {
  readonly medicine: Medicine;
  readonly at: Instant;
  /** Days from one dose to the next. */
  readonly everyDays: number;
  /** Days for which the person has the medicine with them. */
  readonly bridgingDays: number;
  /** When the dose after it is due: at the same time of day, so many days later as the prison counts them. */
  readonly nextAt: Instant;
  readonly step: Step;
};

/** How urgent an unconfirmed dose is: due and not missed yet, missed, urgent, or so long ago that treatment begins anew. */
export const gapStages = ['DUE', 'MISSED', 'URGENT', 'RESTART'] as const;
export type GapStage = (typeof gapStages)[number];

/**
 * Somebody on treatment is out, and the next dose is not confirmed. It opens with the release, whether anything was handed
 * over or not, and ends with a dose, the prescriber's word, a loss with its reason, or the person's return inside.
 */
export type GapWatch = {
  /** The release, or the stay that ended without one being told. */
  readonly causeId: string;
  readonly since: Instant;
  /** Where the person came out, if anybody said. */
  readonly area: string | null;
  /** The last stage that was told, and of which dose: another date counts anew. */
  readonly told: { readonly stage: GapStage; readonly dueAt: Instant } | null;
};

/** The prescriber was told that outreach pauses, or that it has ended; never why. */
export type HolderTold = {
  readonly word: 'PAUSED' | 'ENDED';
  readonly at: Instant;
  /** It stood on their list for a while, and does no more. */
  readonly cleared: boolean;
};

export type Ost = {
  readonly id: string;
  /** The stay in which it was opened. */
  readonly stayId: string;
  readonly prisonId: string;
  readonly status: OstStatus;
  readonly plan: OstReleasePlan | null;
  readonly handOver: OstHandOver | null;
  readonly lastDose: LastDose | null;
  readonly watch: GapWatch | null;
  /** What the named prescriber was told last of all outreach; null while it goes on. */
  readonly told: HolderTold | null;
  readonly confirmed: { readonly firstDoseAt: Instant; readonly step: Step } | null;
  readonly lostReason: LostReason | null;
  readonly changes: readonly { readonly to: OstStatus; readonly step: Step }[];
};
