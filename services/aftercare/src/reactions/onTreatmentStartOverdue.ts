import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onTreatmentStartOverdue = reaction({
  to: courtDiversionEventTypes.treatmentStartOverdue,
  does: 'the provider is told that the court waits for the start',
  decide: ({ data: { orderId, providerOrg } }, state) =>
    orderNotice(state, orderId, 'START_OVERDUE', providerOrg ?? undefined),
});
