import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { TaskEvent } from './events.ts';

export const taskPublishers: Publishers<Pathway, TaskEvent> = {
  'task-raised': nobody,
  'task-settled': nobody,
};
