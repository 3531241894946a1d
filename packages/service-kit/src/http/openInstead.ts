import {
  type AnyCommand,
  actionsOn,
  type Context,
  paramsIn,
  type Refusal,
  type Whatever,
} from '@throughcare/record';

/**
 * Names of the moves that are open to the caller on the same thing, where the state of it says no to this one. A stranger is
 * refused as if there were no such record, and is told nothing.
 */
export function openInstead(
  { refused }: Refusal,
  commands: readonly AnyCommand[],
  { on, shows, path }: AnyCommand,
  params: Readonly<Record<string, unknown>>,
  state: Whatever,
  context: Context<Whatever>,
): readonly string[] | undefined {
  if (refused !== 'conflict' && refused !== 'forbidden') return undefined;
  const known = params as Readonly<Record<string, string>>;
  const param = [on.views[shows]?.param, paramsIn(path).at(-1)].find((name) => name && known[name]);
  if (param === undefined) return undefined;
  return actionsOn(commands, { kind: on.kind, param, known }, state, context)
    .filter(({ open }) => open)
    .map(({ name }) => name);
}
