import { addCalendarDays, diversionProgramme, oneLine, PleaType } from '@throughcare/contracts';
import { isRefusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import type { Order } from '../../domain/order/state.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';

const name = 'record-answer';

const pleaTypeOf = ({ programmeCode }: Order, body: { readonly pleaType?: PleaType }): PleaType =>
  body.pleaType ?? diversionProgramme(programmeCode).basis;

export const recordAnswer = command({
  name,
  summary: "Records the person's answer: informed, voluntary, with counsel.",
  path: '/people/{pathwayRef}/orders/{orderId}/record-answer',
  by: byOnOrder(name),
  body: z.strictObject({
    answer: z.enum(['CONSENTED', 'DECLINED']),
    informed: z.boolean().exactOptional(),
    voluntary: z.boolean().exactOptional(),
    pleaType: PleaType.exactOptional(),
    counsel: oneLine(200)
      .exactOptional()
      .meta({ description: 'Who advised the person; stays with the court' }),
    ...Attested,
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  always: true,
  isDone({ params, body }, { orders }) {
    const order = orders[params.orderId];
    if (!order?.answer) return false;
    const { consented, pleaType, counsel } = order.answer;
    return (
      consented === (body.answer === 'CONSENTED') &&
      pleaType === pleaTypeOf(order, body) &&
      counsel === (body.counsel ?? null)
    );
  },
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'PERSON', 'DEF', 'DCC');
    if (isRefusal(done)) return done;
    const consented = body.answer === 'CONSENTED';
    if (!isImport(context)) {
      if (!body.counsel)
        return refuse.invalid('/counsel', 'counsel-required', 'Record who advised the person.');
      if (consented && !body.pleaType)
        return refuse.invalid('/pleaType', 'plea-type-required', 'Record the type of plea.');
      if (consented && body.informed !== true)
        return refuse.invalid('/informed', 'not-informed', 'Only an informed answer counts.');
      if (consented && body.voluntary !== true)
        return refuse.invalid('/voluntary', 'not-voluntary', 'Only a voluntary answer counts.');
    }
    const { issueDays } = settingsFor(context.settings, { court: order.court });
    return [
      {
        type: 'answered',
        orderId: order.id,
        answer: {
          consented,
          pleaType: pleaTypeOf(order, body),
          counsel: body.counsel ?? null,
          done,
        },
        issueBy: addCalendarDays(context.now, issueDays, order.zone),
      },
    ];
  },
});
