import type { AccountEvent, MergingEvent } from '@throughcare/record';
import type { BreachEvent } from './breach/events.ts';
import type { CandidateEvent } from './candidate/events.ts';
import type { ComplianceEvent } from './compliance/events.ts';
import type { EndingEvent } from './ending/events.ts';
import type { HeardEvent } from './facts/events.ts';
import type { HearingEvent } from './hearing/events.ts';
import type { PhaseEvent } from './phase/events.ts';
import type { PlaceEvent } from './place/events.ts';
import type { ProofEvent } from './proof/events.ts';
import type { SuspensionEvent } from './suspension/events.ts';
import type { TaskEvent } from './task/events.ts';
import type { TermsEvent } from './terms/events.ts';
import type { TreatmentEvent } from './treatment/events.ts';

/** Internal events: they may carry detail, and they are not stored. */
export type CourtEvent =
  | HeardEvent
  | CandidateEvent
  | PlaceEvent
  | TermsEvent
  | TreatmentEvent
  | PhaseEvent
  | SuspensionEvent
  | ComplianceEvent
  | BreachEvent
  | ProofEvent
  | EndingEvent
  | HearingEvent
  | TaskEvent
  | AccountEvent
  | MergingEvent;
