import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { self } from '../domain/access/relations.ts';
import { itemsOf } from '../domain/access/shownItems.ts';
import { ownCaseView } from '../domain/case/ownView.ts';

/** The person reads who has them and when they are expected; a partner reads its own cases. */
export const listCasesOfPerson = queryAbout({
  name: 'list-cases-of-person',
  summary: 'Which partners have or had me, and what is arranged with them',
  path: '/people/{pathwayRef}/cases',
  by: { PERSON: self },
  answer: z.object({ items: z.array(ownCaseView.schema) }),
  run: async (_input, tools, record) =>
    itemsOf(tools, ownCaseView, record, Object.keys(record.state.cases)),
});
