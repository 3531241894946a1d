import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onOrderBreached = reaction({
  to: courtDiversionEventTypes.orderBreached,
  does: 'only the provider that the order names is told',
  decide: ({ data: { orderId, providerOrg } }, state) =>
    orderNotice(state, orderId, 'ORDER_BREACHED', providerOrg ?? undefined),
});
