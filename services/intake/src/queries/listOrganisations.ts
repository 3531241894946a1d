import { AreaCode, areaHolds, OrganisationKind } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { organisation } from '../domain/organisation/document.ts';
import type { RegisteredOrganisation } from '../domain/organisation/state.ts';
import { OrganisationView, organisationView, readsRegister } from '../domain/organisation/view.ts';

export const listOrganisations = query({
  name: 'organisations',
  summary: 'The register of organisations, by code; a page may hold fewer where an area is named',
  path: '/organisations',
  by: readsRegister,
  search: Paging.extend({
    kind: OrganisationKind.optional(),
    area: AreaCode.optional().meta({ description: 'Those that work there' }),
  }),
  answer: pageOf(OrganisationView),
  async run({ search: { kind, area, ...page } }, tools) {
    const { items, next } = await tools.list(organisation, 'organisations', kind ?? 'ALL', page);
    const read = await Promise.all(
      items.map(({ id }) => tools.read<RegisteredOrganisation>(organisation, id)),
    );
    const there = read.filter(
      (one) => !area || one?.organisation?.areas.some((its) => areaHolds(its, area)),
    );
    return {
      items: there.flatMap(
        (one) => (one && tools.show(organisationView, { id: one.id, state: one }, one.id)) ?? [],
      ),
      next,
    };
  },
});
