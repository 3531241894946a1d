import { AnyInstant } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { checkTime, hearingAhead, newHearing, sitting } from '../../domain/hearing/newHearing.ts';
import { HearingType } from '../../domain/hearing/state.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'schedule-hearing';

export const scheduleHearing = command({
  name,
  summary: 'Sets a hearing. Before a review the provider is asked for a report.',
  path: '/people/{pathwayRef}/orders/{orderId}/hearings',
  by: byOnOrder(name),
  body: z.strictObject({ at: AnyInstant, type: HearingType, ...sitting }),
  dates: { '/at': hearingAhead },
  shows: 'hearing',
  entity: (_, context) => context.id('hearing'),
  creates: true,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'DCC', 'JUDGE');
    if (isRefusal(done)) return done;
    return (
      checkTime(state, order, body.at) ?? [
        { type: 'hearing-scheduled', hearing: newHearing(order, body, context, done) },
      ]
    );
  },
});
