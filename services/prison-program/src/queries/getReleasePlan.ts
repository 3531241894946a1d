import { each, refuse, withActions } from '@throughcare/record';
import { personQuery } from '../bind.ts';
import { ofStay, prisonRoles } from '../domain/access/relations.ts';
import { PlanView, planView } from '../domain/plan/view.ts';

/** One thing to act on, so that two who prepare the same release at once learn of each other. */
export const getReleasePlan = personQuery({
  name: 'release-plan',
  summary: 'How the release of one stay is prepared: what this caller may see of it, and do now',
  path: '/people/{pathwayRef}/stays/{episodeId}',
  by: each(prisonRoles, ...ofStay),
  answer: withActions(PlanView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(planView, record, params.episodeId) ?? refuse.notFound(),
});
