import { courtDiversionEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onOrderBreached = onPathway({
  to: courtDiversionEventTypes.orderBreached,
  does: 'only the provider that the order names is told',
  decide: ({ data: { orderId, providerOrg } }, state) =>
    orderNotice(state, orderId, 'ORDER_BREACHED', providerOrg ?? undefined),
});
