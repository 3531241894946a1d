import { feedOf, servedFeed } from '@throughcare/feed';
import { accountList, each, eachRow, hasRole } from '@throughcare/record';
import { office } from '../domain/access/relations.ts';
import { consentView } from '../domain/consent/view.ts';
import { pathway } from '../domain/document.ts';
import { feedRow } from '../domain/feedRow/document.ts';
import { rowTypes } from '../domain/feedRow/types.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { personView } from '../domain/person/view.ts';
import { referralView } from '../domain/referral/view.ts';
import { screeningView } from '../domain/screening/view.ts';
import { getPerson } from '../queries/getPerson.ts';
import { getReferral } from '../queries/getReferral.ts';
import { listPersonConsents } from '../queries/listPersonConsents.ts';
import { listPersonScreenings } from '../queries/listPersonScreenings.ts';

/** What changed at intake: for its offices, for whoever brought or is to receive somebody, for coordinators, and for the person. */
export const intakeFeed = servedFeed(
  feedOf<Pathway>({
    service: 'intake',
    name: 'read-intake-feed',
    summary: 'What has changed in the referrals, consents and screenings that concern me',
    path: '/feed',
    by: {
      ...each(['INTAKE', 'PRIVACY'], office),
      ...each(['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC'], eachRow('OWN_STATEMENT')),
      ...each(['JUDGE'], eachRow('HOLDS_ORDER')),
      ...each(['PHC', 'ASSR', 'SCREENER'], eachRow('SCREENED')),
      ...each(['NGOW', 'PROV'], eachRow('HOLDS_CASE')),
      COORD: eachRow('COORDINATES'),
      PERSON: eachRow('SELF'),
    },
    record: pathway,
    rows: feedRow,
    items: {
      referral: { question: getReferral, view: referralView, collection: 'referrals' },
      consent: { question: listPersonConsents, view: consentView, collection: 'consents' },
      screening: { question: listPersonScreenings, view: screeningView, collection: 'screenings' },
      person: { question: getPerson, view: personView, collection: null },
    },
    types: rowTypes,
    listOf: (actor) => (hasRole(actor, 'PERSON') ? accountList(actor.account) : actor.org),
  }),
);
