import { each, withActions } from '@throughcare/record';
import { z } from 'zod';
import { personQuery } from '../bind.ts';
import {
  announced,
  ofPerson,
  prisonRoles,
  releasedThem,
  self,
} from '../domain/access/relations.ts';
import { CustodyView, custodyView } from '../domain/custody/view.ts';
import { currentEpisode } from '../domain/custody/whereabouts.ts';
import { EnrolmentView, enrolmentView } from '../domain/enrolment/view.ts';
import { AtCourtView, atCourtView } from '../domain/heard/view.ts';
import { OstNoticeView, ostNoticeView } from '../domain/ost/view.ts';
import { PlanView, planView } from '../domain/plan/view.ts';

const Answer = z.object({
  custody: withActions(CustodyView).exactOptional(),
  plan: withActions(PlanView).nullable().meta({ description: 'Of the current stay' }),
  enrolments: z.array(withActions(EnrolmentView)),
  ...OstNoticeView.shape,
  orders: AtCourtView.shape.orders,
  hearings: AtCourtView.shape.hearings,
});

/** What a prison works with for one person; each role sees its part. */
export const getPerson = personQuery({
  name: 'person',
  summary: 'One person of my prison, or myself: custody, plan, programmes, orders and hearings',
  path: '/people/{pathwayRef}',
  by: {
    ...each(prisonRoles, ...ofPerson),
    ...each(['PREC', 'PCM'], ...ofPerson, announced, releasedThem),
    PERSON: self,
  },
  answer: Answer,
  async run(_input, tools, record) {
    const { id, state } = record;
    const current = currentEpisode(state);
    const custody = tools.showToAct(custodyView, record, id);
    const { pathwayRef: _ref, ...atCourt } = tools.show(atCourtView, record, id) ?? {};
    return {
      ...(custody && { custody }),
      plan: (current && tools.showToAct(planView, record, current.id)) ?? null,
      enrolments: Object.keys(state.enrolments)
        .map((one) => tools.showToAct(enrolmentView, record, one))
        .filter((shown) => shown !== undefined),
      ...tools.show(ostNoticeView, record, id),
      ...atCourt,
    };
  },
});
