import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { atDesk, hears, holdsOrder, toTask } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { type TaskCode, taskCodes } from './state.ts';

const Code = z.enum(Object.keys(taskCodes) as [TaskCode, ...TaskCode[]]);

/** A row of the list of a court's open tasks. */
export const TaskView = z.object({
  pathwayRef: notice(PathwayRef),
  orderId: notice(EntityId),
  raisedAt: at('L1', Instant),
  dueAt: at('L1', Instant),
  overdue: at('L1', z.boolean()),
  code: at('L2.order', Code),
  what: at('L2.order', z.string()),
});

export const taskView = viewsOn<Pathway>()({
  name: 'task',
  param: 'taskId',
  schema: TaskView,
  seenBy: [holdsOrder, hears].map(atDesk).map(toTask),
  of: ({ tasks, pathwayRef }, id, { now }) => {
    const task = tasks[id];
    return (
      task && {
        pathwayRef: pathwayRef as PathwayRef,
        orderId: task.orderId,
        raisedAt: task.raisedAt,
        dueAt: task.dueAt,
        overdue: task.dueAt <= now,
        code: task.code,
        what: taskCodes[task.code],
      }
    );
  },
});
