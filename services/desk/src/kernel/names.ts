import { z } from 'zod';
import type { Asking } from './asking.ts';
import type { View } from './page.ts';

/** Of how many people intake names in one answer. */
const most = 100;
const part = z.string().nullish();
const Name = z.looseObject({ givenName: part, familyName: part }).nullable();
export const Names = z.looseObject({
  items: z.array(
    z.looseObject({
      pathwayRef: z.string(),
      name: Name,
      numbers: z.array(z.looseObject({ value: z.string() })).optional(),
      /** Under 18, or a guardian acts for them. */
      decidedFor: z.boolean().optional(),
    }),
  ),
});

/** Undefined where nobody has said one. */
export const wholeName = (name: z.infer<typeof Name>): string | undefined =>
  [name?.givenName, name?.familyName].filter(Boolean).join(' ') || undefined;

/**
 * The names of people whom this caller may know by name, by their references. Whoever is absent has none here: a page says
 * so, and never shows a reference in place of a person.
 */
export const namesOf = async (
  asking: Asking,
  refs: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await rowsOf(asking, refs)).flatMap(({ pathwayRef, name }) => {
      const whole = wholeName(name);
      return whole === undefined ? [] : [[pathwayRef, whole] as const];
    }),
  );

async function rowsOf(asking: Asking, refs: readonly (string | null)[]) {
  const wanted = [...new Set(refs.filter((ref) => ref !== null))];
  const parts = Array.from({ length: Math.ceil(wanted.length / most) }, (_, n) =>
    wanted.slice(n * most, (n + 1) * most),
  );
  const found = await Promise.all(
    parts.map((some) => asking.maybe('intake', '/names', Names, { refs: some.join(',') })),
  );
  return found.flatMap((answer) => answer?.items ?? []);
}

/** One person by name, and whether somebody else decides for them; undefined where the reader may not know who it is. */
export async function whoIs(
  asking: Asking,
  pathwayRef: string,
): Promise<{ readonly name: string | undefined; readonly decidedFor: boolean | undefined }> {
  const [row] = await rowsOf(asking, [pathwayRef]);
  return { name: wholeName(row?.name ?? null), decidedFor: row?.decidedFor };
}

/** The same for the rows of a list. */
export const namesIn = (
  asking: Asking,
  rows: readonly { readonly pathwayRef: string | null }[],
): Promise<ReadonlyMap<string, string>> =>
  namesOf(
    asking,
    rows.map(({ pathwayRef }) => pathwayRef),
  );

/** Who somebody is, for the heading of a form: their name, or that it is not known here. */
export const nameOf = async (
  asking: Asking,
  pathwayRef: string | undefined,
  { say }: Pick<View, 'say'>,
): Promise<string> =>
  (await namesOf(asking, [pathwayRef ?? null])).get(pathwayRef ?? '') ?? say('person.unnamed');

/**
 * An organisation, a prison or an area in words: the register knows codes and no names, and a code is made of words.
 * `NORTHSHORE-CITY-HILL` is Northshore City Hill.
 */
export const codeAsName = (code: string): string =>
  code
    .split(/[-_.]/)
    .map((word) =>
      initials.has(word.toLowerCase())
        ? word.toUpperCase()
        : `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`,
    )
    .join(' ');

/** Words of codes that are no words. */
const initials: ReadonlySet<string> = new Set(['ngo', 'hmp']);
