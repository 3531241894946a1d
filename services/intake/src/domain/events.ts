import type { MergingEvent } from '@throughcare/record';
import type { AccountEvent } from './account/evolve.ts';
import type { AgreementEvent } from './agreement/evolve.ts';
import type { ClaimCodeEvent } from './claimCode/evolve.ts';
import type { ConsentEvent } from './consent/evolve.ts';
import type { DeathEvent } from './death/evolve.ts';
import type { DuplicateEvent } from './duplicate/evolve.ts';
import type { FactEvent } from './facts/evolve.ts';
import type { GuardianEvent } from './guardian/evolve.ts';
import type { MergeEvent } from './merge/evolve.ts';
import type { MismatchEvent } from './mismatch/evolve.ts';
import type { PersonEvent } from './person/evolve.ts';
import type { ReferralEvent } from './referral/evolve.ts';
import type { ScreeningEvent } from './screening/evolve.ts';
import type { VoluntaryRouteEvent } from './voluntaryRoute/evolve.ts';

/** All that can happen to a person's record in intake. */
export type IntakeEvent =
  | PersonEvent
  | ReferralEvent
  | ScreeningEvent
  | ConsentEvent
  | AgreementEvent
  | ClaimCodeEvent
  | AccountEvent
  | DeathEvent
  | VoluntaryRouteEvent
  | FactEvent
  | DuplicateEvent
  | MismatchEvent
  | GuardianEvent
  | MergeEvent
  | MergingEvent;
