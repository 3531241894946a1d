import type { AnyCommand, CommandSpec, Input } from './command.ts';
import type { Context } from './context.ts';
import type { Refusal, RefusalKind } from './refusal.ts';
import type { Whatever } from './whatever.ts';

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
  /** Code of the refusal; stable, lower-kebab. */
  readonly code: string;
  /** For people: what is so, and what would make it right. */
  readonly detail: string;
  /** What is lacking: null where nothing is, else further members of the refusal. */
  lacks(state: S, asked: Asked<Params, Settings>): NonNullable<Refusal['more']> | null;
};

/** The first precondition of a command that does not hold, as the refusal that a caller gets. */
export function firstLacking(
  { requires = [] }: Pick<AnyCommand, 'requires'>,
  state: Whatever,
  asked: Asked<Whatever, Whatever>,
): Refusal | null {
  for (const { kind, code, detail, lacks } of requires) {
    const more = lacks(state, asked);
    if (more === null) continue;
    const has = Object.keys(more).length > 0;
    return { refused: kind, code, detail, ...(has && { more }) };
  }
  return null;
}

/** What a command decides, once its preconditions hold: for production and for tests. */
export const decideOn = <S, E extends { type: string }, Settings, Path extends string, Body>(
  command: CommandSpec<S, E, Settings, Path, Body>,
  input: Input<Path, Body>,
  state: S,
  context: Context<Settings>,
): E[] | Refusal =>
  firstLacking(command, state, { params: input.params, context }) ??
  command.decide(input, state, context);
