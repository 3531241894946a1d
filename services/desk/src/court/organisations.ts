import { z } from 'zod';
import type { Choices } from '../forms/draw.ts';
import type { Asking } from '../kernel/asking.ts';
import { named, registered } from '../kernel/register.ts';

const FreePlaces = z.looseObject({
  items: z.array(z.looseObject({ providerOrg: z.string(), free: z.number().nullable() })),
});

type Among = NonNullable<Choices['among']>;

/** Who has assessors: offices of intake, and providers. Undefined where the register is not told. */
export async function assessors(asking: Asking): Promise<Among | undefined> {
  const kinds = ['INTAKE_OFFICE', 'PROVIDER'];
  const items = (await Promise.all(kinds.map((kind) => registered(asking, kind)))).flat();
  return items.length === 0 ? undefined : items.map(({ organisationId }) => named(organisationId));
}

/** The areas that the reader’s own court works in. */
export async function ownAreas(asking: Asking): Promise<readonly string[]> {
  const courts = await registered(asking, 'COURT');
  return courts.find(({ organisationId }) => organisationId === asking.me.org)?.areas ?? [];
}

/** Providers that have a place, the best first, with how many are free. */
export async function freePlaces(asking: Asking, area: string | undefined): Promise<Among> {
  const found = await asking.maybe('aftercare', '/free-places', FreePlaces, { area });
  return (found?.items ?? []).map(({ providerOrg, free }) => ({
    ...named(providerOrg),
    ...(free !== null && { hint: `${free}` }),
  }));
}
