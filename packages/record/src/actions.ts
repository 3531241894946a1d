import { Role } from '@throughcare/contracts';
import { z } from 'zod';
import { isRelated, relations, relationsFor, roleLacking, rolesIn } from './access/index.ts';
import type { AnyCommand } from './command.ts';
import type { Actor, Context } from './context.ts';
import { askingIn, firstLacking } from './decideOn.ts';
import { paramsIn, pathWith } from './pathParams.ts';
import { type ProblemCode, rowOf } from './problems/index.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Whatever } from './whatever.ts';

/** What stands in the way of a move: what a caller who made it now would be told. */
export const Lacking = z.looseObject({
  code: z.string().meta({ description: 'A code of the table of problems' }),
  detail: z.string().meta({ description: 'What is so' }),
  remedy: z.string().meta({ description: 'What would make it right' }),
});

/** One move on a thing, as whoever reads the thing is told of it. */
export const Action = z
  .object({
    name: z.string(),
    what: z.string(),
    post: z.string().meta({ description: 'Where the move is made, within the service' }),
    roles: z.array(Role).meta({ description: 'Who makes this move' }),
    open: z.boolean().meta({
      description: 'Whether this caller may make it now; what is filled in is looked at then',
    }),
    lacking: Lacking.nullable().meta({ description: 'Why not, where it is not open' }),
  })
  .meta({ id: 'Action' });
export type Action = z.infer<typeof Action>;

/** One of each schema: the description of the API names it once. */
const acted = new WeakMap<z.ZodType, z.ZodType>();

/**
 * What a view shows, together with what the caller may do with the thing now. A question tells for the rest why not; the
 * answer of a command tells the open moves alone.
 */
export function withActions<Answer>(
  schema: z.ZodType<Answer>,
): z.ZodType<Answer & { actions: Action[] }> {
  const made =
    acted.get(schema) ??
    (schema as unknown as z.ZodObject).extend({
      actions: z.array(Action).meta({
        description:
          'What this caller may do now; as the answer of a question, for the rest why not',
      }),
    });
  acted.set(schema, made);
  return made as never;
}

/**
 * The moves on one thing: commands on its kind of document whose path names the thing and nothing that is not known here.
 * A move on a part of it, which the path names too, is told where that part is read.
 */
const movesOn = (commands: readonly AnyCommand[], thing: OnThing): readonly AnyCommand[] =>
  movesAbout(commands, thing)
    .filter(({ needs }) => needs.every((name) => thing.known[name] !== undefined))
    .map(({ command }) => command);

type Move = { readonly command: AnyCommand; readonly needs: readonly string[] };

/** Commands whose path names such a thing, with all that it names. Each answer asks; a service has eighty commands. */
function movesAbout(
  commands: readonly AnyCommand[],
  { kind, param }: Pick<OnThing, 'kind' | 'param'>,
): readonly Move[] {
  const known = about.get(commands) ?? new Map<string, readonly Move[]>();
  about.set(commands, known);
  const key = `${kind}/${param}`;
  const moves =
    known.get(key) ??
    commands
      .filter(({ on }) => on.kind === kind)
      .map((command) => ({ command, needs: paramsIn(command.path) }))
      .filter(({ needs }) => needs.includes(param));
  known.set(key, moves);
  return moves;
}
const about = new WeakMap<readonly AnyCommand[], Map<string, readonly Move[]>>();

type OnThing = {
  /** Of the document. */
  readonly kind: string;
  /** The parameter of paths that names the thing. */
  readonly param: string;
  /** The parameters that are known: the thing's, and the document's. */
  readonly known: Readonly<Record<string, string>>;
};

/** What this caller may do with a thing now, and for the rest why not. Pure; asks what the commands themselves require. */
export const actionsOn = (
  commands: readonly AnyCommand[],
  thing: OnThing,
  state: Whatever,
  context: Context<Whatever>,
): Action[] => {
  const params = thing.known;
  const asking = askingIn(context, params);
  return movesOn(commands, thing).map((command) => {
    const roles = rolesIn(command.by);
    const lacking =
      roleLacking(context.actor, roles) ??
      (isRelated(command.by, state, asking)
        ? firstLacking(command, state, { params, context })
        : refuse.notFound(itTakes(command.by, context.actor)));
    return {
      name: command.name,
      what: command.summary,
      post: pathWith(command.path, params),
      roles: [...roles],
      open: lacking === null,
      lacking: lacking && told(lacking),
    };
  });
};

const itTakes = (by: AnyCommand['by'], { roles }: Actor): string => {
  const mine = rolesIn(by).filter((role) => roles.includes(role));
  const meant = new Set(mine.flatMap((role) => relationsFor(by, role)).map(({ name }) => name));
  return `This is for ${[...meant].map((name) => relations[name]).join('; or ')}.`;
};

const told = ({ code, detail, more }: Refusal): Action['lacking'] => ({
  ...more,
  code,
  detail,
  remedy: rowOf(code as ProblemCode).remedy,
});
