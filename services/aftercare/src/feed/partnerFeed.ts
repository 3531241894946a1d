import { aftercareEventTypes } from '@throughcare/contracts';
import { type FeedItem, feedOf, servedFeed, shortType } from '@throughcare/feed';
import { each, eachRow } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { type FeedItemKind, feedRow } from '../domain/feedRow/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { views } from '../domain/views.ts';
import { getAccess } from '../queries/getAccess.ts';
import { getCase } from '../queries/getCase.ts';
import { getEpisode } from '../queries/getEpisode.ts';
import { getOffer } from '../queries/getOffer.ts';
import { getWindow } from '../queries/getWindow.ts';

/** Types of the events that become rows: those about a person that name an organisation. */
const rowTypes: readonly string[] = aftercareEventTypes.aftercareEvents
  .filter(({ data, type }) => {
    const fields = Object.keys((data as unknown as { shape?: object }).shape ?? {});
    const named = fields.includes('partnerOrg') || fields.includes('providerOrg');
    return named && !type.includes('.agreement.');
  })
  .map(({ type }) => shortType(type));

const items: Readonly<Record<FeedItemKind, FeedItem<Pathway>>> = {
  offer: { question: getOffer, view: views.offer, collection: 'offers' },
  case: { question: getCase, view: views.case, collection: 'cases' },
  episode: { question: getEpisode, view: views.episode, collection: 'episodes' },
  window: { question: getWindow, view: views.window, collection: 'windows' },
  /** An end of access names an offer. */
  access: { question: getAccess, view: views.access, collection: 'offers' },
};

/** What has happened to what a partner holds. Each event of this service that names an organisation is a row of its list. */
export const partnerFeedSpec = feedOf<Pathway>({
  service: 'aftercare',
  name: 'read-partner-feed',
  summary: 'What has happened to what my organisation holds',
  path: '/partner/feed',
  by: {
    ...each(['NGOC', 'NGOW'], eachRow('OFFERED')),
    PEER: eachRow('ASSIGNED'),
    PROV: eachRow('TREATS'),
  },
  record: pathway,
  rows: feedRow,
  items,
  // Partners are named in each of these events, so that none tells them more than its being there.
  types: Object.fromEntries(rowTypes.map((type) => [type, 'L0'])),
  listOf: ({ org }) => org,
});

export const partnerFeedRoute = servedFeed(partnerFeedSpec);
