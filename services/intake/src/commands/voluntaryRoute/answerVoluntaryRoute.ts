import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office } from '../../domain/access/relations.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { stepTo } from '../../domain/referral/move.ts';
import { anyCourt, type Referral } from '../../domain/referral/state.ts';
import { firstOfSame } from '../../domain/referral/unique.ts';
import { done } from '../../domain/step/done.ts';
import { routeIsOpen } from '../../domain/voluntaryRoute/preconditions.ts';

/** An acceptance is a self-referral to aftercare: care, and nothing that the court will hear of. */
export const answerVoluntaryRoute = command({
  name: 'answer-voluntary-route',
  summary: 'Record what the person says to help outside any order',
  path: '/people/{pathwayRef}/voluntary-routes/{orderId}/answer',
  by: { INTAKE: office },
  body: z.strictObject({ answer: z.enum(['ACCEPTED', 'DECLINED']) }),
  shows: 'voluntary-route',
  entity: ({ params }) => params.orderId,
  requires: [isThere, routeIsOpen, ...reachesOut],
  decide({ params, body }, state, context) {
    const { orderId } = params;
    const answered = state.voluntaryRoutes[orderId];
    if (answered?.answer === body.answer) return [];
    if (answered) return refuse.conflict('already-answered', 'The person has answered already.');
    const step = done(context, 'INTAKE');
    const asked = { referralId: context.id('referral'), programmeCode: 'VOLUNTARY', caseRef: null };
    const open = firstOfSame(state.referrals, asked);
    const answer = (referralId: string | null): IntakeEvent => ({
      type: 'voluntary-route-answered',
      route: { orderId, answer: body.answer, referralId, done: step },
    });
    if (body.answer === 'DECLINED') return [answer(null)];
    if (open) return [answer(open.referralId)];
    const referral: Referral = {
      ...asked,
      source: 'SELF',
      urgency: 'ROUTINE',
      requestedTo: 'aftercare',
      routedTo: null,
      routedFor: anyCourt,
      requestedFor: anyCourt,
      note: null,
      questions: [],
      answers: [],
      duplicateOf: null,
      offeredAfter: orderId,
      author: `org:${context.actor.org}`,
      steps: [stepTo('DRAFT', context)],
    };
    const { referralId } = asked;
    return [
      { type: 'referral-drafted', referral },
      { type: 'referral-moved', referralId, step: stepTo('SUBMITTED', context) },
      { type: 'referral-moved', referralId, step: stepTo('ACCEPTED', context) },
      answer(referralId),
    ];
  },
});
