import type { AccountEvent, MergingEvent } from '@throughcare/record';
import type { CustodyEvent } from './custody/events.ts';
import type { EnrolmentEvent } from './enrolment/events.ts';
import type { HeardEvent } from './heard/evolve.ts';
import type { OstEvent } from './ost/events.ts';
import type { PlanEvent } from './plan/events.ts';

/** What happens to a person's record, inside this service. */
export type PathwayEvent =
  | CustodyEvent
  | PlanEvent
  | EnrolmentEvent
  | OstEvent
  | HeardEvent
  | AccountEvent
  | MergingEvent;
