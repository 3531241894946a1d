import { each, eachRow, hasRole, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/shownItems.ts';
import { caseView } from '../domain/case/view.ts';
import { pathway } from '../domain/document.ts';

export const listCases = query({
  name: 'list-cases',
  summary: 'Cases of my organisation; a peer worker sees the assigned ones',
  path: '/cases',
  shows: ['cases'],
  by: { ...each(['NGOC', 'NGOW'], eachRow('HOLDS_CASE')), PEER: eachRow('ASSIGNED') },
  search: Paging.extend({
    state: z.enum(['ACTIVE', 'CLOSED']).default('ACTIVE'),
    mine: z.stringbool().default(false).meta({ description: 'Only those assigned to me' }),
  }),
  answer: pageOf(caseView.schema),
  async run({ search, actor }, tools) {
    const all = `${actor.org}/${search.state}`;
    const mine = search.mine || !hasRole(actor, 'NGOC', 'NGOW');
    const page =
      mine || search.state === 'CLOSED'
        ? await tools.list(pathway, 'caseload', mine ? `${all}/${actor.subject}` : all, search)
        : await tools.list(pathway, 'cases', actor.org, search);
    return itemsOfPage(tools, caseView, page);
  },
});
