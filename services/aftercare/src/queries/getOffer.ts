import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { itemById } from '../domain/access/shownItem.ts';
import { views } from '../domain/views.ts';

export const getOffer = query({
  name: 'get-offer',
  summary: 'One offer to my organisation',
  path: '/offers/{offerId}',
  by: ['NGOC', 'NGOW', 'COORD'],
  answer: schemaOf(views, 'offer'),
  discloses: ({ params }) => ({ ref: params.offerId, what: 'offer' }),
  run: ({ params, actor }, tools) => itemById(tools, 'offer', params.offerId, actor),
});
