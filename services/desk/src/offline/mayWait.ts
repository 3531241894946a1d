import type { AnyThing } from '../forms/thing.ts';

/** A form that a phone may keep while there is no line: its address as a pattern, and which fields of it. */
export type MayWait = { readonly path: string; readonly fields: readonly string[] };

/** What may wait for a line, as the forms say it themselves; every other form and field stays in the open page. */
export const mayWait = (things: readonly AnyThing[]): readonly MayWait[] =>
  things.flatMap(({ path, forms = {} }) =>
    Object.entries(forms).flatMap(([command, { waits }]) =>
      waits
        ? [{ path: `^${path.replaceAll(/:[a-zA-Z]+/g, '[^/]+')}/do/${command}$`, fields: waits }]
        : [],
    ),
  );
