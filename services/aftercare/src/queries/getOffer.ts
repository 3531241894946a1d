import { each, withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { coordinatesOffer, offered } from '../domain/access/relations.ts';
import { itemToActOn, recordWith } from '../domain/access/shownItems.ts';
import { offerView } from '../domain/placement/offerView.ts';

export const getOffer = queryAbout({
  name: 'get-offer',
  summary: 'One offer to my organisation',
  path: '/offers/{offerId}',
  by: { ...each(['NGOC', 'NGOW'], offered), COORD: coordinatesOffer },
  answer: withActions(offerView.schema),
  about: ({ params }, tools) => recordWith(tools, 'offer', params.offerId),
  run: async ({ params }, tools, record) => itemToActOn(tools, offerView, record, params.offerId),
});
