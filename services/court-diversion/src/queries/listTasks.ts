import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/itemsOfPage.ts';
import { takingUp } from '../domain/access/knows.ts';
import { pathway } from '../domain/document.ts';
import { listKey, unheld } from '../domain/lists.ts';
import { type TaskCode, taskCodes } from '../domain/task/state.ts';

const Code = z.enum(Object.keys(taskCodes) as [TaskCode, ...TaskCode[]]);

export const listTasks = query({
  name: 'list-tasks',
  summary: "The open tasks of the caller's court, the most urgent first.",
  path: '/tasks',
  by: ['JUDGE', ...takingUp],
  search: Paging.extend({
    held: z.enum(['MINE', 'NOBODYS']).default('MINE').meta({
      description: 'NOBODYS: about candidates that no court has taken up',
    }),
    dueBy: Instant.exactOptional().meta({ description: 'Only what is due by then' }),
  }),
  answer: pageOf(
    z.object({
      code: Code,
      what: z.string(),
      pathwayRef: PathwayRef,
      orderId: EntityId,
      raisedAt: Instant,
      dueAt: Instant,
      overdue: z.boolean(),
    }),
  ),
  async run({ search, actor }, tools) {
    const court = search.held === 'MINE' ? actor.org : unheld;
    const { limit, after, dueBy: to } = search;
    const page = await tools.list(pathway, 'tasks', listKey(court), { limit, after, to });
    return itemsOfPage(page, tools, (state, id) => {
      const task = state.tasks[id];
      return (
        task && {
          code: task.code,
          what: taskCodes[task.code],
          pathwayRef: state.pathwayRef as PathwayRef,
          orderId: task.orderId,
          raisedAt: task.raisedAt,
          dueAt: task.dueAt,
          overdue: task.dueAt <= tools.now,
        }
      );
    });
  },
});
