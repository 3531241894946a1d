import type { Instant } from '@throughcare/contracts';

/** Something that a source's row does at a moment: one row may do several (an order, and later its end). */
export type RowStep = {
  readonly at: Instant;
  /** Place of the source on the command line: earlier ones go first at the same moment. */
  readonly source: number;
  readonly row: number;
  /** Order of this row's own steps. */
  readonly part: number;
  /**
   * The one person whom this step moves, where it takes nothing that another's step of the same moment could want:
   * such steps go side by side. Left out: it goes alone.
   */
  readonly concerns?: string;
  /** `rest` resolves when everything that was caused so far has had its effects. */
  run(rest: () => Promise<void>): Promise<void>;
};

/** By moment, then source, then row: the order that two runs must agree on. */
export const inOrder = (a: RowStep, b: RowStep): number =>
  compare(a.at, b.at) || a.source - b.source || a.row - b.row || a.part - b.part;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** People who act on their own: partners, providers, prison staff. They act at moments that they choose by hash. */
export type Simulation = {
  /** When someone next wants to act, from what they could see so far. */
  next(): Instant | null;
  /** Lets those act whose moment has come, through the public API: one, or several who do not meet. */
  act(now: Instant): Promise<void>;
  /** After a step: looks at what is new for each of them (their feeds and lists), and plans. */
  observe(): Promise<void>;
};

export const nobody: Simulation = {
  next: () => null,
  act: async () => undefined,
  observe: async () => undefined,
};
