import {
  addHours,
  type Instant,
  type OverdoseCheckpoint,
  overdoseCheckpoints,
} from '@throughcare/contracts';
import type { ById } from '@throughcare/record';

/** When the next dose of substitution treatment was due after a release, and when somebody said that it was given. */
export type NextDose = { readonly dueAt: Instant; readonly confirmedAt: Instant | null };

/** What was judged of the weeks after one release, as their checkpoints fell due. */
export type Weeks = {
  readonly from: Instant;
  readonly checkpoints: ById<'MET' | 'BREACHED'>;
  readonly closed: {
    readonly at: Instant;
    readonly reason: WindowEnd;
    /** As it stood then: what is told of a dose later is about another release. */
    readonly nextDose: NextDose | null;
  } | null;
};

/** The weeks of highest risk after one release; its id is that of the stay in custody. */
export type OverdoseWindow = Weeks & {
  readonly id: string;
  /** The release whose weeks these are: told again with another moment, they move with it. */
  readonly releaseId: string | null;
  /** After earlier releases from the same stay, the first of them first. */
  readonly earlier: readonly Weeks[];
};
export type WindowEnd = 'OVER' | 'STOPPED' | 'RETURNED' | 'CORRECTED' | 'DECLINED_BY_PERSON';

export type Checkpoint = {
  readonly code: OverdoseCheckpoint;
  readonly from: Instant;
  readonly dueAt: Instant;
  /** From here on the next one asks for a contact of its own. */
  readonly lateUntil: Instant;
};
/** Each checkpoint asks for a contact since the one before. */
export const checkpointsOf = (from: Instant): readonly Checkpoint[] =>
  overdoseCheckpoints.map(({ code, hours }, n) => ({
    code,
    from: addHours(from, overdoseCheckpoints[n - 1]?.hours ?? 0),
    dueAt: addHours(from, hours),
    lateUntil: addHours(from, overdoseCheckpoints[n + 1]?.hours ?? hours),
  }));

/** When the window of a release that began then is over. */
export const windowUntil = (from: Instant): Instant =>
  addHours(from, overdoseCheckpoints.at(-1)?.hours ?? 0);

/** What one checkpoint has come to. */
export const checkpointStatuses = {
  DUE: 'it is to come, and nothing has met it yet',
  MET_EARLY: 'met before the release',
  MET: 'met in its time',
  MET_LATE: 'met after it was due, before the next one was',
  MISSED: 'its time has passed, and nothing has met it',
  NOT_APPLICABLE:
    'nobody was to meet it: in custody again, dead, gone for good, declined, or there was no time for it',
} as const;
export type CheckpointStatus = keyof typeof checkpointStatuses;
