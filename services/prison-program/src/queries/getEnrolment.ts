import { each, refuse, withActions } from '@throughcare/record';
import { personQuery } from '../bind.ts';
import { ofEnrolment } from '../domain/access/relations.ts';
import { EnrolmentView, enrolmentView } from '../domain/enrolment/view.ts';

export const getEnrolment = personQuery({
  name: 'enrolment',
  summary: 'One enrolment: what this caller may see of it, and do with it now',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}',
  by: each(['PPT', 'PCM'], ...ofEnrolment),
  answer: withActions(EnrolmentView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(enrolmentView, record, params.enrolmentId) ?? refuse.notFound(),
});
