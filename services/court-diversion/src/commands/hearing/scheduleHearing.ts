import { AnyInstant, addDays, latest } from '@throughcare/contracts';
import { isRefusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { HearingType } from '../../domain/hearing/state.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { profiles } from '../../domain/profiles/index.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'schedule-hearing';

export const scheduleHearing = command({
  name,
  summary: 'Sets a hearing. Before a review the provider is asked for a report.',
  path: '/people/{pathwayRef}/orders/{orderId}/hearings',
  by: byOnOrder(name),
  body: z.strictObject({ at: AnyInstant, type: HearingType }),
  shows: 'hearing',
  entity: (_, context) => context.id('hearing'),
  creates: true,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'DCC', 'JUDGE');
    if (isRefusal(done)) return done;
    if (body.at <= context.now)
      return refuse.invalid('/at', 'hearing-in-the-past', 'Set it for a time to come.');
    const profile = order.terms && profiles[order.terms.profile];
    const wantsReport = body.type === 'REVIEW' && profile?.review.reportBefore === true;
    const { reportRequestLeadDays, reportDueLeadDays } = settingsFor(context.settings, {
      court: order.court,
    });
    return [
      {
        type: 'hearing-scheduled',
        hearing: {
          id: context.id('hearing'),
          orderId: order.id,
          at: body.at,
          type: body.type,
          report: wantsReport
            ? {
                askAt: addDays(body.at, -reportRequestLeadDays),
                dueAt: latest(context.now, addDays(body.at, -reportDueLeadDays)),
                asked: null,
                received: null,
              }
            : null,
          scheduled: done,
          held: null,
          cancelled: null,
        },
      },
    ];
  },
});
