import { type Handlers, only, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { TaskEvent } from './events.ts';

export const taskHandlers: Handlers<Pathway, TaskEvent> = {
  'task-raised': (state, { task }) => ({ ...state, tasks: put(state.tasks, task.id, task) }),
  'task-settled': (state, { taskId }) => ({
    ...state,
    tasks: only(state.tasks, (_task, id) => id !== taskId),
  }),
};
