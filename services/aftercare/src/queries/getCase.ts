import { each } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { assigned, holdsCase, wroteCase } from '../domain/access/relations.ts';
import { itemOf, recordWith } from '../domain/access/shownItems.ts';
import { caseView } from '../domain/case/view.ts';

export const getCase = queryAbout({
  name: 'get-case',
  summary: 'One case of my organisation',
  path: '/cases/{caseId}',
  by: { ...each(['NGOC', 'NGOW'], holdsCase, wroteCase), PEER: assigned },
  answer: caseView.schema,
  about: ({ params }, tools) => recordWith(tools, 'case', params.caseId),
  run: async ({ params }, tools, record) => itemOf(tools, caseView, record, params.caseId),
});
