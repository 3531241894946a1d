import type { Context } from './context.ts';
import type { Refusal, RefusalCode, RefusalKind } from './refusal.ts';

/** What a precondition may look at. It knows no body: whether a move is open is told before anything is filled in. */
export type Asked<Params, Settings> = {
  readonly params: Params;
  readonly context: Context<Settings>;
};

/**
 * What must hold before a command decides, as a value: the same rules that refuse can tell a caller which moves are open
 * and what is lacking.
 */
export type Precondition<S, Settings = unknown, Params = unknown> = {
  readonly kind: Exclude<RefusalKind, 'invalid'>;
  /** Code of the refusal: its row in the table of problems says the rest. */
  readonly code: RefusalCode;
  /** For people: what is so, and what would make it right. */
  readonly detail: string;
  /** What is lacking: null where nothing is, else further members of the refusal. */
  lacks(state: S, asked: Asked<Params, Settings>): NonNullable<Refusal['more']> | null;
};
