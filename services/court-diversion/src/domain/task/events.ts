import type { Task } from './state.ts';

export type TaskEvent =
  | { readonly type: 'task-raised'; readonly task: Task }
  | { readonly type: 'task-settled'; readonly taskId: string };
