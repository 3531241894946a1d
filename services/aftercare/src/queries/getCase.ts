import { each, withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { assigned, holdsCase, wroteCase } from '../domain/access/relations.ts';
import { itemToActOn, recordWith } from '../domain/access/shownItems.ts';
import { caseView } from '../domain/case/view.ts';

export const getCase = queryAbout({
  name: 'get-case',
  summary: 'One case of my organisation',
  path: '/cases/{caseId}',
  by: { ...each(['NGOC', 'NGOW'], holdsCase, wroteCase), PEER: assigned },
  answer: withActions(caseView.schema),
  about: ({ params }, tools) => recordWith(tools, 'case', params.caseId),
  run: async ({ params }, tools, record) => itemToActOn(tools, caseView, record, params.caseId),
});
