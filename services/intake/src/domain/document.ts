import type { DocumentType } from '@throughcare/record';
import type { IntakeSettings } from '../settings.ts';
import { agreementView } from './agreement/view.ts';
import { claimCodeView } from './claimCode/view.ts';
import { consentView } from './consent/view.ts';
import { deathView } from './death/view.ts';
import { evolve, type IntakeEvent } from './events.ts';
import { index } from './lists.ts';
import { followUps } from './merge/followUps.ts';
import { reviewEntity, reviewItemView } from './merge/view.ts';
import { emptyPathway, type Pathway } from './pathway/state.ts';
import { personEntity, personView } from './person/view.ts';
import { publish } from './publish.ts';
import { referralView } from './referral/view.ts';
import { dueAt, rules } from './rules.ts';
import { screeningView } from './screening/view.ts';
import { voluntaryRouteView } from './voluntaryRoute/view.ts';

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
