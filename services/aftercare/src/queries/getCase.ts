import { views } from '../domain/views.ts';
import { ask } from './ask.ts';
import { schemaOf } from './schemaOf.ts';
import { itemById } from './shownItem.ts';

export const getCase = ask({
  name: 'get-case',
  summary: 'One case of my organisation',
  path: '/cases/{caseId}',
  by: ['NGOC', 'NGOW', 'PEER'],
  answer: schemaOf(views, 'case'),
  discloses: ({ params }) => ({ ref: params.caseId, what: 'case' }),
  run: ({ params, actor }, tools) => itemById(tools, 'case', params.caseId, actor),
});
