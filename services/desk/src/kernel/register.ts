import { z } from 'zod';
import type { Choices } from '../forms/draw.ts';
import type { Asking } from './asking.ts';
import { codeAsName } from './names.ts';

const Entry = z.looseObject({
  organisationId: z.string(),
  kind: z.string(),
  areas: z.array(z.string()),
  closed: z.boolean(),
});
type Entry = z.infer<typeof Entry>;
const Register = z.looseObject({ items: z.array(Entry), next: z.string().nullable() });

/** Organisations of one kind that are not closed; none where the register is not told. */
export async function registered(asking: Asking, kind: string): Promise<readonly Entry[]> {
  const found = await asking.maybe('intake', '/register', Register, { kind, limit: 200 });
  return (found?.items ?? []).filter(({ closed }) => !closed);
}

/** The same of several kinds. */
export const registeredOf = async (
  asking: Asking,
  kinds: readonly string[],
): Promise<readonly Entry[]> =>
  (await Promise.all(kinds.map((kind) => registered(asking, kind)))).flat();

type Choice = NonNullable<Choices['among']>[number];
/** An organisation or an area as something to choose. */
export const named = (code: string): Choice => ({ value: code, text: codeAsName(code) });

/** Areas in which organisations of these kinds work, by their codes. */
export async function areasOf(
  asking: Asking,
  kinds: readonly string[],
): Promise<readonly string[]> {
  const found = await registeredOf(asking, kinds);
  return [...new Set(found.flatMap(({ areas }) => areas))].toSorted();
}
