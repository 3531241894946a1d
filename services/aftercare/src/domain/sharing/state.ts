import type { Instant } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
import type { Agreement } from '../partner/agreement.ts';
import type { Missing } from '../partner/missing.ts';
import type { UnplacedReason, WhyNobody } from '../placement/state.ts';
import type { Queue, Waiting } from './queue.ts';

/** One place for one person, as the sharing of places decided it. */
export type Given = Pick<Agreement, 'org' | 'answerWorkingDays' | 'urgentAnswerMinutes'> & {
  readonly offerId: string;
  readonly missing: readonly Missing[];
};
/** What one sharing of places decided, until the records of all whom it is about say so. */
export type Plan = {
  /** Who is offered to whom; more than one place where places are left. */
  readonly given: readonly (Waiting & { readonly places: readonly Given[] })[];
  /** For whom none was free. */
  readonly nobody: readonly (Waiting & {
    readonly reason: Extract<UnplacedReason, 'NO_CANDIDATE' | 'NO_PLACE' | 'MINOR_NO_PARTNER'>;
    readonly grounds: readonly WhyNobody[];
  })[];
  /** Offers beside others to the same person, whose place somebody needs. */
  readonly takenBack: readonly { readonly ref: string; readonly offerId: string }[];
};

/**
 * The one place at which free places are shared out. At most one sharing runs: the next one counts places only when all that
 * the one before gave out stands in people's records.
 */
export type Sharing = {
  readonly id: string;
  /** Which sharing runs, or ran last. */
  readonly turn: number;
  readonly runs: boolean;
  /** The sharing that runs has waited for others who need the same places. */
  readonly gathered: boolean;
  /** Something has changed since the sharing that runs began to look. */
  readonly called: boolean;
  readonly queues: ById<Queue>;
  readonly plan: Plan | null;
};

export type SharingEvent =
  /** Somebody waits, or a place is free. */
  | { readonly type: 'sharing-called'; readonly queue: Queue | null }
  | { readonly type: 'sharing-begun' }
  /** More people need what is free than there is: it is shared out when all who ask at this time stand in their queues. */
  | { readonly type: 'places-contested'; readonly until: Instant }
  | {
      readonly type: 'places-shared';
      readonly plan: Plan;
      /** Queues in which nobody waits any more. */
      readonly empty: readonly string[];
      /** There was more to share out than one plan holds. */
      readonly more: boolean;
    }
  /** `again`: somebody did not need their place any more. */
  | { readonly type: 'plan-carried-out'; readonly again: boolean };

/** There is one. */
export const sharingId = 'places';
