import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onPhaseReturned = reaction({
  to: courtDiversionEventTypes.phaseReturned,
  does: 'the provider under the order is told',
  decide: ({ data: { orderId } }, state) => orderNotice(state, orderId, 'PHASE_RETURNED'),
});
