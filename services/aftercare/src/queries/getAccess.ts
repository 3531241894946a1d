import { each } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { accessView, hadAccess, workedOn } from '../domain/access/endedAccess.ts';
import { itemOf, recordWith } from '../domain/access/shownItems.ts';

export const getAccess = queryAbout({
  name: 'get-access',
  summary: 'Whether my organisation may still read what it was offered',
  path: '/access/{offerId}',
  by: { ...each(['NGOC', 'NGOW', 'PROV'], hadAccess), PEER: workedOn },
  answer: accessView.schema,
  about: ({ params }, tools) => recordWith(tools, 'offer', params.offerId),
  run: async ({ params }, tools, record) => itemOf(tools, accessView, record, params.offerId),
});
