import { AreaCode, areaHolds, Organisation, OrganisationKind, Role } from '@throughcare/contracts';
import { anybody, each, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { organisation } from '../domain/organisation/document.ts';
import type { RegisteredOrganisation } from '../domain/organisation/state.ts';

const { id, kind, areas, timeZone } = Organisation.shape;
const Entry = z
  .object({ organisationId: id, kind, areas, timeZone, closed: z.boolean() })
  .meta({ description: 'An organisation, as everybody who is signed in may know it' });

/** So that a page can say who an organisation is; where its notices go stands in the register itself. */
export const listRegister = query({
  name: 'register',
  summary:
    'Organisations by code: kind, areas, time zone; a page may hold fewer where an area is named',
  path: '/register',
  by: each(
    Role.exclude(['SYS']).options,
    anybody('the register of organisations tells of no person'),
  ),
  search: Paging.extend({
    kind: OrganisationKind.optional(),
    area: AreaCode.optional().meta({ description: 'Those that work there' }),
  }),
  answer: pageOf(Entry),
  async run({ search: { kind: wanted, area, ...page } }, tools) {
    const { items, next } = await tools.list(organisation, 'organisations', wanted ?? 'ALL', page);
    const read = await Promise.all(
      items.map(({ id: one }) => tools.read<RegisteredOrganisation>(organisation, one)),
    );
    const entries = read.flatMap((one) => {
      const { organisation: registered, closed = false } = one ?? {};
      if (!registered || (area && !registered.areas.some((its) => areaHolds(its, area)))) return [];
      const { id: organisationId, kind: is, areas: works, timeZone: zone } = registered;
      return [{ organisationId, kind: is, areas: works, timeZone: zone, closed }];
    });
    return { items: entries, next };
  },
});
