import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onHearingCancelled = reaction({
  to: courtDiversionEventTypes.hearingCancelled,
  does: 'the provider under the order is told',
  decide: ({ data: { orderId } }, state) => orderNotice(state, orderId, 'HEARING_CANCELLED'),
});
