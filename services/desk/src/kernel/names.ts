import { z } from 'zod';
import type { Asking } from './asking.ts';

/** Of how many people the names are asked for at once. */
const most = 100;
const Names = z.looseObject({
  items: z.array(z.looseObject({ pathwayRef: z.string(), name: z.string() })),
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
  return new Map((found?.items ?? []).map(({ pathwayRef, name }) => [pathwayRef, name]));
}
