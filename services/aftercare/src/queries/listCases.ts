import { PathwayRef } from '@throughcare/contracts';
import { each, eachRow, hasRole, Paging, pageOf, type QueryTools } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/shownItems.ts';
import { caseloadOf } from '../domain/case/duties.ts';
import { isGivenBack } from '../domain/case/state.ts';
import { caseView } from '../domain/case/view.ts';
import { pathway } from '../domain/document.ts';

export const listCases = query({
  name: 'list-cases',
  summary: 'Cases of my organisation; a peer worker sees the assigned ones',
  path: '/cases',
  shows: ['cases', 'my-cases'],
  by: { ...each(['NGOC', 'NGOW'], eachRow('HOLDS_CASE')), PEER: eachRow('ASSIGNED') },
  search: Paging.extend({
    state: z.enum(['ACTIVE', 'CLOSED']).default('ACTIVE'),
    pathwayRef: PathwayRef.optional().meta({
      description: 'Those of this person, also when they are over; instead of `state` and `mine`',
    }),
    mine: z.stringbool().default(false).meta({ description: 'Only those assigned to me' }),
  }),
  answer: pageOf(caseView.schema),
  async run({ search, actor }, tools) {
    if (search.pathwayRef !== undefined) return await casesOf(search.pathwayRef, tools);
    const mine = search.mine || !hasRole(actor, 'NGOC', 'NGOW');
    const closed = search.state === 'CLOSED';
    const list = closed ? 'caseload' : mine ? 'my-cases' : 'cases';
    const desk = closed ? `${actor.org}/CLOSED` : actor.org;
    const key = mine ? caseloadOf(desk, actor.subject) : desk;
    return itemsOfPage(tools, caseView, await tools.list(pathway, list, key, search));
  },
});

/** What was handed back is the organisation’s no more. */
async function casesOf(ref: string, tools: QueryTools) {
  const state = await tools.read(pathway, ref);
  const held = Object.values(state?.cases ?? {}).filter((one) => !isGivenBack(one));
  const items = held.flatMap(
    ({ id }) => (state && tools.show(caseView, { id: ref, state }, id)) ?? [],
  );
  return { items, next: null };
}
