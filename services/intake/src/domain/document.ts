import { type DocumentType, evolveBy, publishBy } from '@throughcare/record';
import type { IntakeSettings } from '../settings.ts';
import { accountHandlers } from './account/evolve.ts';
import { accountPublishers } from './account/publish.ts';
import { agreementHandlers } from './agreement/evolve.ts';
import { agreementPublishers } from './agreement/publish.ts';
import { claimCodeHandlers } from './claimCode/evolve.ts';
import { claimCodePublishers } from './claimCode/publish.ts';
import { consentHandlers } from './consent/evolve.ts';
import { consentPublishers } from './consent/publish.ts';
import { deathHandlers } from './death/evolve.ts';
import { deathPublishers } from './death/publish.ts';
import { duplicateHandlers } from './duplicate/evolve.ts';
import { duplicatePublishers } from './duplicate/publish.ts';
import type { IntakeEvent } from './events.ts';
import { factHandlers } from './facts/evolve.ts';
import { factPublishers } from './facts/publish.ts';
import { guardianHandlers } from './guardian/evolve.ts';
import { guardianPublishers } from './guardian/publish.ts';
import { duties, registers, timers } from './lists.ts';
import { mergeHandlers } from './merge/evolve.ts';
import { followUps } from './merge/followUps.ts';
import { mergePublishers } from './merge/publish.ts';
import { merging } from './merging.ts';
import { mismatchHandlers } from './mismatch/evolve.ts';
import { mismatchPublishers } from './mismatch/publish.ts';
import { emptyPathway, type Pathway } from './pathway/state.ts';
import { claimOf } from './person/body.ts';
import { personHandlers } from './person/evolve.ts';
import { ownIdentifiers } from './person/personOf.ts';
import { personPublishers } from './person/publish.ts';
import { referralHandlers } from './referral/evolve.ts';
import { referralPublishers } from './referral/publish.ts';
import { rules } from './rules.ts';
import { screeningHandlers } from './screening/evolve.ts';
import { screeningPublishers } from './screening/publish.ts';
import { entities, views } from './views.ts';
import { voluntaryRouteHandlers } from './voluntaryRoute/evolve.ts';
import { voluntaryRoutePublishers } from './voluntaryRoute/publish.ts';

/** A person's document in intake: the only place where a reference has a name. */
export const pathway: DocumentType<Pathway, IntakeEvent, IntakeSettings> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: emptyPathway,
  evolve: evolveBy<Pathway, IntakeEvent>({
    ...personHandlers,
    ...referralHandlers,
    ...screeningHandlers,
    ...consentHandlers,
    ...agreementHandlers,
    ...claimCodeHandlers,
    ...accountHandlers,
    ...deathHandlers,
    ...voluntaryRouteHandlers,
    ...factHandlers,
    ...duplicateHandlers,
    ...mismatchHandlers,
    ...guardianHandlers,
    ...mergeHandlers,
    ...merging.handlers,
  }),
  publish: publishBy<Pathway, IntakeEvent>({
    ...personPublishers,
    ...referralPublishers,
    ...screeningPublishers,
    ...consentPublishers,
    ...agreementPublishers,
    ...claimCodePublishers,
    ...accountPublishers,
    ...deathPublishers,
    ...voluntaryRoutePublishers,
    ...factPublishers,
    ...duplicatePublishers,
    ...mismatchPublishers,
    ...guardianPublishers,
    ...mergePublishers,
    ...merging.publishers,
  }),
  rules,
  followUps,
  duties,
  registers,
  timers,
  claimed: (state) => ownIdentifiers(state).map(claimOf),
  entities,
  views,
};
