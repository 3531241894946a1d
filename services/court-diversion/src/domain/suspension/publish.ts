import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import { datesNow } from '../terms/dates.ts';
import type { SuspensionEvent } from './events.ts';

export const suspensionPublishers: Publishers<Pathway, SuspensionEvent> = {
  suspended: tells(({ orderId, suspension: { reason: reasonCode, from } }) => [
    publication(told.orderSuspended, 'justice', { orderId, reasonCode, from }, 'ORDER'),
  ]),
  'suspension-lifted': tells(({ orderId, until: on }, order) => {
    const resumed = { orderId, cause: 'SUSPENSION_LIFTED', on, ...datesNow(order) } as const;
    return [publication(told.orderResumed, 'justice', resumed, 'ORDER')];
  }),
};
