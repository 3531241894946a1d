import { OrgId } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { noticeCommand } from '../../bind.ts';
import { deliveryOf } from '../../domain/notices/state.ts';
import { keepsNotices } from '../../domain/notices/view.ts';

export const sendNoticeAgain = noticeCommand({
  name: 'send-notice-again',
  summary: 'Send a notice again, under the same id',
  path: '/organisations/{organisationId}/notices/{deliveryId}/send-again',
  params: { organisationId: OrgId },
  by: keepsNotices,
  body: z.strictObject({}),
  shows: 'notice-desk',
  entity: ({ params }) => params.organisationId,
  decide({ params: { deliveryId } }, state) {
    const delivery = deliveryOf(state, deliveryId);
    if (!delivery) return refuse.notFound();
    return delivery.status === 'WAITING' ? [] : [{ type: 'delivery-asked-again', deliveryId }];
  },
});
