import { feedOf, servedFeed } from '@throughcare/feed';
import { each, eachRow } from '@throughcare/record';
import { takingUp } from '../domain/access/relations.ts';
import { pathway } from '../domain/document.ts';
import { feedRow } from '../domain/feedRow/document.ts';
import { rowTypes } from '../domain/feedRow/types.ts';
import { orderView } from '../domain/order/view.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { getOrder } from '../queries/getOrder.ts';

/** What changed in the orders of a court, and in candidates that it could take up: from what the court itself hears. */
export const courtFeed = servedFeed(
  feedOf<Pathway>({
    service: 'court-diversion',
    name: 'read-court-feed',
    summary: 'What has changed in the orders and candidates of my court',
    path: '/feed',
    by: {
      JUDGE: eachRow('HOLDS_ORDER'),
      ...each(takingUp, eachRow('HOLDS_ORDER'), eachRow('HEARS')),
      ASSR: [eachRow('HOLDS_ORDER'), eachRow('ASSIGNED')],
    },
    record: pathway,
    rows: feedRow,
    items: { order: { question: getOrder, view: orderView, collection: 'orders' } },
    types: rowTypes,
    listOf: ({ org }) => org,
  }),
);
