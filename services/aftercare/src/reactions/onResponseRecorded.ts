import { courtDiversionEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onResponseRecorded = onPathway({
  to: courtDiversionEventTypes.responseRecorded,
  does: 'the provider under the order is told',
  decide: ({ data: { orderId } }, state) => orderNotice(state, orderId, 'RESPONSE_RECORDED'),
});
