import type { Fact } from './facts.ts';
import type { Hearing } from './hearing.ts';
import type { Order } from './order.ts';

/** What moves between two records of one person. */
export type Items = {
  readonly orders: readonly Order[];
  readonly hearings: readonly Hearing[];
  readonly facts: readonly Fact[];
};
