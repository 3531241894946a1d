import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office, self } from '../../domain/access/relations.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import { held } from '../../domain/pathway/held.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { partyOf } from '../../domain/person/state.ts';
import { stepTo } from '../../domain/referral/move.ts';
import { anyCourt, type Referral } from '../../domain/referral/state.ts';
import { firstOfSame } from '../../domain/referral/unique.ts';
import { done } from '../../domain/step/done.ts';
import { routeIsOpen } from '../../domain/voluntaryRoute/preconditions.ts';
import { routeOf } from '../../domain/voluntaryRoute/toOffer.ts';
import { routeEntity } from '../../domain/voluntaryRoute/view.ts';

/** An acceptance is a self-referral to aftercare, accepted by rule: care, and nothing that the court will hear of. */
export const answerVoluntaryRoute = command({
  name: 'answer-voluntary-route',
  summary: 'Record what the person says to help outside any order',
  path: '/people/{pathwayRef}/voluntary-routes/{routeId}/answer',
  by: { INTAKE: office, PERSON: self },
  body: z.strictObject({ answer: z.enum(['ACCEPTED', 'DECLINED']) }),
  shows: 'voluntary-route',
  entity: ({ params }) => routeEntity(params.routeId),
  always: true,
  isDone: ({ params, body }, { voluntaryRoutes }) =>
    voluntaryRoutes[params.routeId]?.answer === body.answer,
  requires: [isThere, routeIsOpen, ...reachesOut],
  decide({ params, body }, state, context) {
    const { routeId } = params;
    const route = held(routeOf(state, routeId));
    if (state.voluntaryRoutes[routeId])
      return refuse.conflict('already-answered', 'The person has answered already.');
    const step = done(context, 'INTAKE', 'PERSON');
    const { after, since } = route;
    const asked = { referralId: context.id('referral'), programmeCode: 'VOLUNTARY', caseRef: null };
    const open = firstOfSame(state.referrals, asked);
    const answer = (referralId: string | null): IntakeEvent => ({
      type: 'voluntary-route-answered',
      route: { routeId, after, since, answer: body.answer, referralId, done: step },
    });
    if (body.answer === 'DECLINED') return [answer(null)];
    if (open) return [answer(open.referralId)];
    const referral: Referral = {
      ...asked,
      caseRefTyped: null,
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
      triage: null,
      offeredAfter: routeId,
      author: partyOf(step),
      steps: [stepTo('DRAFT', context)],
    };
    const { referralId } = asked;
    return [
      { type: 'referral-drafted', referral },
      { type: 'referral-moved', referralId, step: stepTo('SUBMITTED', context) },
      answer(referralId),
    ];
  },
});
