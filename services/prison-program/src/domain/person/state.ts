import type { CustodyEvent } from '../custody/events.ts';
import type { Episode } from '../custody/state.ts';
import type { Enrolment, EnrolmentEvent } from '../enrolment/state.ts';
import type { HeardEvent } from '../heard/evolve.ts';
import type { Heard } from '../heard/state.ts';
import { nothingHeard } from '../heard/state.ts';
import type { MergeEvent, Merges } from '../merge/merge.ts';
import type { Ost, OstEvent } from '../ost/state.ts';
import type { PlanEvent } from '../plan/events.ts';

/** What this service knows and decides about one person. */
export type PathwayState = {
  readonly ref: string;
  readonly episodes: Readonly<Record<string, Episode>>;
  readonly enrolments: Readonly<Record<string, Enrolment>>;
  readonly osts: Readonly<Record<string, Ost>>;
  readonly heard: Heard;
  readonly merges: Merges;
};

export type PathwayEvent =
  | CustodyEvent
  | PlanEvent
  | EnrolmentEvent
  | OstEvent
  | HeardEvent
  | MergeEvent;

export const emptyPathway = (ref: string): PathwayState => ({
  ref,
  episodes: {},
  enrolments: {},
  osts: {},
  heard: nothingHeard,
  merges: {},
});
