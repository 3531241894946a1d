import { type DocumentType, evolveBy, publishBy } from '@throughcare/record';
import type { IntakeSettings } from '../settings.ts';
import { agreementHandlers } from './agreement/evolve.ts';
import { agreementPublishers } from './agreement/publish.ts';
import { claimCodeHandlers } from './claimCode/evolve.ts';
import { claimCodePublishers } from './claimCode/publish.ts';
import { consentHandlers } from './consent/evolve.ts';
import { consentPublishers } from './consent/publish.ts';
import { deathHandlers } from './death/evolve.ts';
import { deathPublishers } from './death/publish.ts';
import type { IntakeEvent } from './events.ts';
import { factHandlers } from './facts/evolve.ts';
import { factPublishers } from './facts/publish.ts';
import { index } from './lists.ts';
import { mergeHandlers } from './merge/evolve.ts';
import { followUps } from './merge/followUps.ts';
import { mergePublishers } from './merge/publish.ts';
import { merging } from './merging.ts';
import { mismatchHandlers } from './mismatch/evolve.ts';
import { mismatchPublishers } from './mismatch/publish.ts';
import { emptyPathway, type Pathway } from './pathway/state.ts';
import { personHandlers } from './person/evolve.ts';
import { personPublishers } from './person/publish.ts';
import { referralHandlers } from './referral/evolve.ts';
import { referralPublishers } from './referral/publish.ts';
import { dueAt, rules } from './rules.ts';
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
    ...deathHandlers,
    ...voluntaryRouteHandlers,
    ...factHandlers,
    ...mismatchHandlers,
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
    ...deathPublishers,
    ...voluntaryRoutePublishers,
    ...factPublishers,
    ...mismatchPublishers,
    ...mergePublishers,
    ...merging.publishers,
  }),
  rules,
  followUps,
  dueAt,
  index,
  entities,
  views,
};
