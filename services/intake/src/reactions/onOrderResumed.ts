import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOrderResumed = reaction({
  to: told.orderResumed,
  does: 'What had closed the order does not stand: the court holds it again, and its provider may ask who the person is',
  decide: ({ data: { orderId, cause }, event }) =>
    cause === 'SUSPENSION_LIFTED'
      ? []
      : [{ type: 'order-lift-heard', lift: { orderId, at: event.time } }],
});
