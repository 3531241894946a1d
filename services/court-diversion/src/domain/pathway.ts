import type { Facts } from './facts.ts';
import type { Hearing } from './hearing.ts';
import type { Order } from './order.ts';
import type { Task } from './task.ts';

/** What the court's side knows and decides about one person. */
export type Pathway = {
  readonly pathwayRef: string;
  readonly orders: Readonly<Record<string, Order>>;
  readonly hearings: Readonly<Record<string, Hearing>>;
  readonly facts: Facts;
  readonly tasks: Readonly<Record<string, Task>>;
  /** The record that this one was merged into. */
  readonly mergedInto: string | null;
  /** The record that still has to give items back after a merge was undone; until then this one decides nothing. */
  readonly awaitsReturnFrom: string | null;
  readonly absorbed: readonly string[];
};

/** Whether this record is the one that decides about its items now. */
export const decides = (state: Pathway): boolean =>
  state.mergedInto === null && state.awaitsReturnFrom === null;

export const emptyPathway = (pathwayRef: string): Pathway => ({
  pathwayRef,
  orders: {},
  hearings: {},
  facts: {},
  tasks: {},
  mergedInto: null,
  awaitsReturnFrom: null,
  absorbed: [],
});
