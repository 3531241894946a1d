import type { AccountEvent, MergingEvent } from '@throughcare/record';
import type { CaseEvent } from './case/evolve.ts';
import type { ConsentEvent } from './consent/evolve.ts';
import type { CustodyEvent } from './custody/evolve.ts';
import type { NeedEvent } from './need/evolve.ts';
import type { OrderEvent } from './order/evolve.ts';
import type { OutreachEvent } from './outreach/evolve.ts';
import type { PauseEvent } from './pause/evolve.ts';
import type { PlacementEvent } from './placement/evolve.ts';
import type { ReferralEvent } from './referral/evolve.ts';
import type { SubstitutionEvent } from './substitution/evolve.ts';
import type { TreatmentEvent } from './treatment/evolve.ts';
import type { VoluntaryEvent } from './voluntary/evolve.ts';
import type { WindowEvent } from './window/evolve.ts';

/** Everything that can happen to a person in aftercare. Internal: may carry detail, is not stored. */
export type PathwayEvent =
  | CustodyEvent
  | NeedEvent
  | ReferralEvent
  | SubstitutionEvent
  | OutreachEvent
  | ConsentEvent
  | OrderEvent
  | TreatmentEvent
  | VoluntaryEvent
  | PlacementEvent
  | CaseEvent
  | WindowEvent
  | PauseEvent
  | AccountEvent
  | MergingEvent;
