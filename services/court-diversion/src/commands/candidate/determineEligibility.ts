import { addCalendarDays, OrgId, oneLine } from '@throughcare/contracts';
import { isRefusal, notSpokenFor, refuse, settingsFor, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { takenUp } from '../../domain/candidate/takenUp.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { NotEligibleReason } from '../../domain/order/reasons.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';

const name = 'determine-eligibility';

export const determineEligibility = command({
  name,
  summary: 'The legal screen of a candidate. Takes it up, where no court did.',
  path: '/people/{pathwayRef}/orders/{orderId}/determine-eligibility',
  by: byOnOrder(name),
  body: z.strictObject({
    eligible: z.boolean(),
    reason: NotEligibleReason.exactOptional(),
    offences: z
      .array(z.strictObject({ code: oneLine(60), description: oneLine(300, 0) }))
      .max(50)
      .exactOptional()
      .meta({ description: 'Legal detail; stays with the court. Not from imports' }),
    assessorOrg: OrgId.exactOptional().meta({
      description:
        'Whose assessors determine suitability; the court’s own if left out, until name-assessor says otherwise',
    }),
    court: OrgId.exactOptional().meta({ description: 'For imports: the court whose file this is' }),
    ...Attested,
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name, { takesUp: true }),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'PROS', 'DCC');
    if (isRefusal(done)) return done;
    const no = notSpokenFor('/court', body.court, context);
    if (no) return no;
    if (!body.eligible && !body.reason)
      return refuse.invalid('/reason', 'reason-required', 'Say why not.');
    if (body.eligible && body.reason)
      return refuse.invalid(
        '/reason',
        'reason-not-allowed',
        'There is nothing to give a reason for.',
      );
    if (body.offences && isImport(context))
      return refuse.invalid('/offences', 'offences-not-stored', 'Imports store no offence.');
    const orderId = order.id;
    const taken = order.takenUp ? null : takenUp(order, done, context.settings, body.court);
    const court = taken?.court ?? order.court;
    const { suitabilityDays } = settingsFor(context.settings, { court });
    return [
      ...(taken ? [taken] : []),
      {
        type: 'eligibility-determined',
        orderId,
        eligibility: {
          eligible: body.eligible,
          reason: body.reason ?? null,
          offences: body.offences ?? [],
          done,
        },
        assessorOrg: body.assessorOrg ?? null,
        suitabilityBy: addCalendarDays(
          context.now,
          suitabilityDays,
          zoneOf(context.settings, court),
        ),
      },
    ];
  },
});
