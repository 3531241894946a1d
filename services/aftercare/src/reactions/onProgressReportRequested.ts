import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { orderNotice } from '../domain/treatment/orderNotice.ts';

export const onProgressReportRequested = reaction({
  to: courtDiversionEventTypes.progressReportRequested,
  does: 'the provider is told that the court wants a report',
  decide: ({ data: { orderId, providerOrg } }, state) =>
    orderNotice(state, orderId, 'PROGRESS_REPORT_REQUESTED', providerOrg ?? undefined),
});
