import { type Asking, notRelated } from './access/index.ts';
import type { AnyCommand, CommandSpec, Input } from './command.ts';
import type { Context } from './context.ts';
import type { Asked, Precondition } from './precondition.ts';
import type { Refusal } from './refusal.ts';
import { firstMisdated } from './typedDates.ts';
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

/** What relations and views are asked with, for whoever acts in this context. */
export const askingIn = <Params>(
  { actor, now, organisation, settings, hash }: Told,
  params: Params,
): Asking<Params> => ({ params, actor, now, organisation, settings, hash });
type Told = Pick<Context, 'actor' | 'now' | 'organisation' | 'settings' | 'hash'>;

/** Asked of a command that is done already as well: whether the record is there and decides. */
const isOfRecord = ({ kind, code }: Precondition<Whatever, Whatever, Whatever>): boolean =>
  kind === 'not-found' || kind === 'unavailable' || code === 'person-merged';

/**
 * What a command decides, once the caller has to do with the record and its preconditions hold: for production and for
 * tests. What is so already is decided no second time. `room` is asked between the two: who has nothing to do with a record
 * does not learn how much was done on it.
 */
export const decideOn = <S, E extends { type: string }, Settings, Path extends string, Body>(
  command: CommandSpec<S, E, Settings, Path, Body>,
  input: Input<Path, Body>,
  state: S,
  context: Context<Settings>,
  room: () => Refusal | undefined = () => undefined,
): E[] | Refusal => {
  const stranger = notRelated(command.by, state, askingIn(context, input.params));
  if (stranger) return stranger;
  const isDone = command.isDone?.(input, state, context) === true;
  const requires = (command.requires ?? []).filter((one) => !isDone || isOfRecord(one));
  return (
    room() ??
    firstLacking({ requires }, state, { params: input.params, context }) ??
    (isDone ? [] : firstMisdated(command.dates, { ...input, state, context })) ??
    (isDone ? [] : command.decide(input, state, context))
  );
};
