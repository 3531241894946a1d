import { type Accounts, type ById, type Merging, neverMerged } from '@throughcare/record';
import type { Episode } from '../custody/state.ts';
import type { Enrolment } from '../enrolment/state.ts';
import { type Heard, nothingHeard } from '../heard/state.ts';
import type { Ost } from '../ost/state.ts';

/** What this service knows and decides about one person. */
export type PathwayState = {
  readonly ref: string;
  readonly merging: Merging;
  readonly episodes: ById<Episode>;
  /** Accounts that are or were the person's own. */
  readonly accounts: Accounts;
  readonly enrolments: ById<Enrolment>;
  readonly osts: ById<Ost>;
  readonly heard: Heard;
};

export const emptyPathway = (ref: string): PathwayState => ({
  ref,
  merging: neverMerged,
  episodes: {},
  accounts: {},
  enrolments: {},
  osts: {},
  heard: nothingHeard,
});
