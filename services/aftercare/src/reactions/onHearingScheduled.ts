import { courtDiversionEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onHearingScheduled = onPathway({
  to: courtDiversionEventTypes.hearingScheduled,
  does: 'the provider under the order is told',
  decide: ({ data: { orderId } }, state) => orderNotice(state, orderId, 'HEARING_SCHEDULED'),
});
