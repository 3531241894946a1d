import {
  commandsOn,
  type DocumentType,
  followUpsOn,
  queriesWith,
  reactionsOn,
} from '@throughcare/record';
import type { IntakeSettings } from '../settings.ts';
import { agreementView } from './consent/agreementView.ts';
import { consentView } from './consent/consentView.ts';
import { deathView } from './death/deathView.ts';
import { claimCodeView } from './disclosure/claimCodeView.ts';
import { evolve, type IntakeEvent } from './evolve.ts';
import { followUps } from './followUps.ts';
import { index } from './lists.ts';
import { reviewEntity, reviewItemView } from './merge/reviewView.ts';
import { personEntity, personView } from './person/personView.ts';
import { publish } from './publish.ts';
import { referralView } from './referral/referralView.ts';
import { dueAt, rules } from './rules.ts';
import { screeningView } from './screening/screeningView.ts';
import { emptyPathway, type Pathway } from './state.ts';
import { voluntaryRouteView } from './voluntaryRouteView.ts';

/** A person's document in intake: the only place where a reference has a name. */
export const pathway: DocumentType<Pathway, IntakeEvent, IntakeSettings> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: emptyPathway,
  evolve,
  rules,
  publish,
  followUps,
  dueAt,
  index,
  entities: (state) => ({
    ...(state.person && { [personEntity]: state.person }),
    ...state.referrals,
    ...state.screenings,
    ...state.consents,
    ...state.agreements,
    ...state.claimCodes,
    ...state.deaths,
    ...state.voluntaryRoutes,
    ...Object.fromEntries(
      Object.entries(state.merge.toReview).map(([id, item]) => [reviewEntity(id), item]),
    ),
  }),
  views: {
    person: personView,
    referral: referralView,
    screening: screeningView,
    consent: consentView,
    agreement: agreementView,
    'claim-code': claimCodeView,
    death: deathView,
    'voluntary-route': voluntaryRouteView,
    'review-item': reviewItemView,
  },
};

export const commandOn = commandsOn(pathway);
export const reactionOn = reactionsOn(pathway);
export const followUpOn = followUpsOn(pathway);
export const query = queriesWith<IntakeSettings>();
