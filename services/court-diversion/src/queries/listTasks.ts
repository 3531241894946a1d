import { Instant } from '@throughcare/contracts';
import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/itemsOfPage.ts';
import { takingUp } from '../domain/access/relations.ts';
import { pathway } from '../domain/document.ts';
import { listKey, unheld } from '../domain/lists.ts';
import { TaskView, taskView } from '../domain/task/view.ts';

export const listTasks = query({
  name: 'list-tasks',
  summary: "The open tasks of the caller's court, the most urgent first.",
  path: '/tasks',
  shows: ['tasks'],
  by: {
    JUDGE: eachRow('HOLDS_ORDER'),
    ...each(takingUp, eachRow('HOLDS_ORDER'), eachRow('HEARS')),
  },
  search: Paging.extend({
    held: z.enum(['MINE', 'NOBODYS']).default('MINE').meta({
      description: 'NOBODYS: about candidates that no court has taken up',
    }),
    dueBy: Instant.exactOptional().meta({ description: 'Only what is due by then' }),
  }),
  answer: pageOf(TaskView),
  async run({ search, actor }, tools) {
    const court = search.held === 'MINE' ? actor.org : unheld;
    const { limit, after, dueBy: to } = search;
    const page = await tools.list(pathway, 'tasks', listKey(court), { limit, after, to });
    return itemsOfPage(page, tools, taskView);
  },
});
