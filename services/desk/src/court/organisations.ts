import { z } from 'zod';
import type { Choices } from '../forms/draw.ts';
import type { Asking } from '../kernel/asking.ts';
import { codeAsName } from '../kernel/names.ts';

const Entry = z.looseObject({
  organisationId: z.string(),
  kind: z.string(),
  areas: z.array(z.string()),
  closed: z.boolean(),
});
const Register = z.looseObject({ items: z.array(Entry), next: z.string().nullable() });
const FreePlaces = z.looseObject({
  items: z.array(z.looseObject({ providerOrg: z.string(), free: z.number().nullable() })),
});

type Among = NonNullable<Choices['among']>;

const named = (code: string): Among[number] => ({ value: code, text: codeAsName(code) });

/** Who has assessors: offices of intake, and providers. Undefined where the register is not told. */
export async function assessors(asking: Asking): Promise<Among | undefined> {
  const kinds = ['INTAKE_OFFICE', 'PROVIDER'];
  const found = await Promise.all(
    kinds.map((kind) => asking.maybe('intake', '/register', Register, { kind, limit: 200 })),
  );
  const items = found.flatMap((one) => one?.items ?? []).filter(({ closed }) => !closed);
  return items.length === 0 ? undefined : items.map(({ organisationId }) => named(organisationId));
}

/** The areas that the reader’s own court works in. */
export async function ownAreas(asking: Asking): Promise<readonly string[]> {
  const found = await asking.maybe('intake', '/register', Register, { kind: 'COURT', limit: 200 });
  return found?.items.find(({ organisationId }) => organisationId === asking.me.org)?.areas ?? [];
}

/** Providers that have a place, the best first, with how many are free. */
export async function freePlaces(asking: Asking, area: string | undefined): Promise<Among> {
  const found = await asking.maybe('aftercare', '/free-places', FreePlaces, { area });
  return (found?.items ?? []).map(({ providerOrg, free }) => ({
    ...named(providerOrg),
    ...(free !== null && { hint: `${free}` }),
  }));
}
