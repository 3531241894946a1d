import { courtDiversionEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onProgressReportRequested = onPathway({
  to: courtDiversionEventTypes.progressReportRequested,
  does: 'the provider is told that the court wants a report',
  decide: ({ data: { orderId, providerOrg } }, state) =>
    orderNotice(state, orderId, 'PROGRESS_REPORT_REQUESTED', providerOrg ?? undefined),
});
