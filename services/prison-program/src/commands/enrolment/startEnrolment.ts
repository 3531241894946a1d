import { Code, EntityId } from '@throughcare/contracts';
import { each, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { isInCustody, openRecord } from '../../domain/access/preconditions.ts';
import { ofPerson } from '../../domain/access/relations.ts';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';
import { moveAlong } from '../../domain/enrolment/moving.ts';
import { type Enrolment, openEnrolmentFor } from '../../domain/enrolment/state.ts';

/** Begins a referral inside the prison. One that an order asks for names the order. */
export const startEnrolment = command({
  name: 'start-enrolment',
  summary: 'Begin a referral to a programme of this prison, or hand it in at once',
  path: '/people/{pathwayRef}/enrolments',
  by: each(['PPT', 'PCM'], ...ofPerson),
  body: z.strictObject({
    programmeCode: Code,
    caseRef: EntityId.exactOptional(),
    orderId: EntityId.exactOptional(),
    submit: z
      .boolean()
      .default(false)
      .meta({ description: 'Hand the referral in to the programme team at once' }),
  }),
  shows: 'enrolment',
  creates: true,
  entity: (_input, context) => context.id('enrolment'),
  requires: [...openRecord, isInCustody],
  decide({ body }, state, context) {
    const current = currentEpisode(state);
    if (!current) return [];
    const order = body.orderId === undefined ? undefined : state.heard.orders[body.orderId];
    if (body.orderId !== undefined && (!order || order.closed !== null))
      return refuse.invalid('/orderId', 'unknown-order', 'No open order of that id is known here.');
    const caseRef = body.caseRef ?? null;
    const open = openEnrolmentFor(state.enrolments, body.programmeCode, caseRef);
    if (open)
      return refuse.conflict('enrolment-already-open', 'This enrolment is open already.', {
        enrolmentId: open.id,
      });
    const status = 'REFERRAL_STARTED';
    const id = context.id('enrolment');
    const enrolment: Enrolment = {
      id,
      stayId: current.id,
      programmeCode: body.programmeCode,
      prisonId: current.prisonId,
      caseRef,
      underOrder: order !== undefined,
      status,
      returnsTo: null,
      pausedFor: null,
      waitlistedSince: null,
      placeHeldUntil: null,
      releaseId: null,
      changes: [{ from: null, to: status, reason: null, step: context.step('PPT', 'PCM') }],
    };
    if (!body.submit) return [{ type: 'enrolment-opened', enrolment }];
    const submitted = moveAlong(
      { enrolments: { [id]: enrolment } },
      id,
      'REFERRAL_SUBMITTED',
      context,
    );
    return isRefusal(submitted)
      ? submitted
      : [{ type: 'enrolment-opened', enrolment }, ...submitted];
  },
});
