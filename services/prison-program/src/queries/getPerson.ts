import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { CustodyView, showCustody } from '../domain/custody/view.ts';
import { currentEpisode } from '../domain/custody/whereabouts.ts';
import { pathway } from '../domain/document.ts';
import { EnrolmentView, enrolmentView } from '../domain/enrolment/view.ts';
import { HearingView, OrderView, showHearings, showOrders } from '../domain/heard/view.ts';
import { ostNoticeOf, ostNotices } from '../domain/ost/view.ts';
import { maySee } from '../domain/person/access.ts';
import { PlanView, planView } from '../domain/plan/view.ts';

const Answer = z.object({
  custody: CustodyView,
  plan: PlanView.nullable().meta({ description: 'Of the current stay' }),
  enrolments: z.array(EnrolmentView),
  ost: z.enum(ostNotices).meta({ description: 'A notice only; healthcare asks for the record' }),
  orders: z.array(OrderView),
  hearings: z.array(HearingView),
});

/** What a prison works with for one person. Reception sees neither programmes nor treatment. */
export const getPerson = query({
  name: 'person',
  summary: 'One person of my prison: custody, plan, programmes, orders and hearings',
  path: '/people/{pathwayRef}',
  by: ['PCM', 'PPT', 'PHC', 'PREC'],
  answer: Answer,
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'prison record' }),
  async run({ params, actor }, tools) {
    const state = await tools.read(pathway, params.pathwayRef);
    if (!state || !maySee(state, actor)) return refuse.notFound();
    const works = hasRole(actor, 'PCM', 'PPT', 'PHC');
    const current = currentEpisode(state);
    const plan = current && planView.of(state, current.id, actor);
    return {
      custody: showCustody(state),
      plan: plan === undefined ? null : PlanView.parse(plan),
      enrolments: works
        ? Object.keys(state.enrolments)
            .map((id) => enrolmentView.of(state, id, actor))
            .filter((shown) => shown !== undefined)
            .map((shown) => EnrolmentView.parse(shown))
        : [],
      ost: works ? ostNoticeOf(state) : 'NONE',
      orders: works ? showOrders(state) : [],
      hearings: showHearings(state),
    };
  },
});
