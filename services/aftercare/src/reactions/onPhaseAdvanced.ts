import { courtDiversionEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onPhaseAdvanced = onPathway({
  to: courtDiversionEventTypes.phaseAdvanced,
  does: 'the provider under the order is told',
  decide: ({ data: { orderId } }, state) => orderNotice(state, orderId, 'PHASE_ADVANCED'),
});
