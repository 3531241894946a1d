import type { AnyCommand, CommandSpec, Input } from './command.ts';
import type { Context } from './context.ts';
import type { Asked } from './precondition.ts';
import type { Refusal } from './refusal.ts';
import type { Whatever } from './whatever.ts';

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
    // The code and its members are known one by one where the precondition is written, and not to the list of them.
    return { refused: kind, code, detail, ...(has && { more }) } as Refusal;
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
