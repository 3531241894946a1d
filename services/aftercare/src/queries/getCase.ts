import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { itemById } from '../domain/access/shownItem.ts';
import { views } from '../domain/views.ts';

export const getCase = query({
  name: 'get-case',
  summary: 'One case of my organisation',
  path: '/cases/{caseId}',
  by: ['NGOC', 'NGOW', 'PEER'],
  answer: schemaOf(views, 'case'),
  discloses: ({ params }) => ({ ref: params.caseId, what: 'case' }),
  run: ({ params, actor }, tools) => itemById(tools, 'case', params.caseId, actor),
});
