import { z } from 'zod';
import type { Asking } from './asking.ts';

/** Of how many people the names are asked for at once. */
const most = 100;
const part = z.string().nullish();
const Names = z.looseObject({
  items: z.array(
    z.looseObject({
      pathwayRef: z.string(),
      name: z.looseObject({ givenName: part, familyName: part }).nullable(),
    }),
  ),
});

/**
 * The names of people whom this caller may know by name, by their references. Whoever is absent has none here: a page says
 * so, and never shows a reference in place of a person.
 */
export async function namesOf(
  asking: Asking,
  refs: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(refs.filter((ref) => ref !== null))].slice(0, most);
  if (wanted.length === 0) return new Map();
  const found = await asking.maybe('intake', '/names', Names, { refs: wanted.join(',') });
  return new Map(
    (found?.items ?? []).flatMap(({ pathwayRef, name }) => {
      const whole = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
      return whole === '' ? [] : [[pathwayRef, whole] as const];
    }),
  );
}

/** An organisation in words: the register knows codes and no names, and a code is made of words. */
export const organisationName = (code: string): string =>
  code
    .split(/[-_.]/)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`)
    .join(' ');
