import type { z } from 'zod';
import { scopesWithMore } from './consentMissing.ts';
import { fieldLevels, leaveOut, withoutLevel } from './leaveOut.ts';
import type { Level } from './levels.ts';
import { levelsFor } from './policy.ts';
import type { Asking, Relation } from './relation.ts';

/** How one kind of thing in a document is shown: all that there is of it, and the relations by which callers see a part. */
export type View<S, Answer = unknown> = {
  readonly name: string;
  /** Each field stands at a level. */
  readonly schema: z.ZodType<Answer>;
  /** The parameter that names the thing in paths. */
  readonly param: string;
  readonly seenBy: readonly Relation<S, never>[];
  /** The thing is something to act on: whoever reads it, or made it, is told which moves are open to them. */
  readonly actedOn?: true;
  /** All that there is to show of it; undefined where there is no such thing. `levels` are those that the caller sees. */
  of(state: S, id: string, asking: Asking, levels: ReadonlySet<Level>): Answer | undefined;
};

/** Binds views to a state. A field that stands at no level is an error at the start. */
export const viewsOn =
  <S>() =>
  <const Param extends string, Answer>(
    spec: Omit<View<S, Answer>, 'seenBy' | 'param'> & {
      readonly param: Param;
      readonly seenBy: readonly Relation<S, { readonly [P in Param]: string }>[];
    },
  ): View<S, Answer> => {
    const faults = withoutLevel(spec.schema);
    if (faults.length > 0)
      throw new Error(`${spec.name}: no level is said of ${faults.join(', ')}`);
    if (spec.seenBy.some(({ consent }) => consent) && !says(spec.schema, 'consentMissing'))
      throw new Error(`${spec.name}: it is seen by consent, and does not say where one is missing`);
    return spec as unknown as View<S, Answer>;
  };

/** A thing as this caller may see it; undefined where they may not know of it. The only way out of a record. */
export function shown<S, Answer>(
  view: View<S, Answer>,
  state: S,
  id: string,
  asking: Omit<Asking, 'params'>,
): Answer | undefined {
  const about = { ...asking, params: { [view.param]: id } };
  const seenBy = view.seenBy as readonly Relation<S, unknown>[];
  const levels = levelsFor(seenBy, state, about);
  if (!levels) return undefined;
  const whole = view.of(state, id, about, levels);
  if (whole === undefined) return undefined;
  const byConsent = seenBy.filter(({ consent }) => consent);
  // Few views are: the others are not looked through for what a consent would add.
  const scopes =
    byConsent.length > 0
      ? scopesWithMore(byConsent, fieldLevels(view.schema), levels, state, about)
      : [];
  const told = scopes.length > 0 ? { ...whole, consentMissing: scopes } : whole;
  return leaveOut(view.schema, told, levels) as Answer;
}

const says = (schema: z.ZodType, field: string): boolean =>
  Object.hasOwn((schema as Partial<z.ZodObject>).shape ?? {}, field);
