import { views } from '../domain/views.ts';
import { ask } from './ask.ts';
import { schemaOf } from './schemaOf.ts';
import { itemById } from './shownItem.ts';

export const getOffer = ask({
  name: 'get-offer',
  summary: 'One offer to my organisation',
  path: '/offers/{offerId}',
  by: ['NGOC', 'NGOW', 'COORD'],
  answer: schemaOf(views, 'offer'),
  discloses: ({ params }) => ({ ref: params.offerId, what: 'offer' }),
  run: ({ params, actor }, tools) => itemById(tools, 'offer', params.offerId, actor),
});
