import { AreaCode, CareService, Sex } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { type Listing, type Provider, provider } from '../domain/provider/document.ts';

const Search = Paging.extend({
  area: AreaCode.optional(),
  service: CareService.optional(),
  language: z.string().max(20).optional(),
  sex: Sex.optional(),
  ost: z.stringbool().optional().meta({ description: 'True: gives substitution treatment' }),
});
type Search = z.output<typeof Search>;

/** What an entry leaves open does not exclude it; what it states does. */
const suits = (listing: Listing, { area, service, language, sex, ost }: Search): boolean =>
  (area === undefined || listing.areas.includes(area)) &&
  (service === undefined || listing.services.includes(service)) &&
  (language === undefined ||
    listing.languages.length === 0 ||
    listing.languages.includes(language)) &&
  (sex === undefined || listing.sexes.length === 0 || listing.sexes.includes(sex)) &&
  (ost === undefined || listing.ost === null || listing.ost === ost);

function entryPoint({ area, service }: Search): readonly [index: string, key: string] {
  if (area !== undefined) return ['providers-in', area];
  return service === undefined ? ['providers', 'ALL'] : ['providers-for', service];
}

export const listProviders = query({
  name: 'list-providers',
  summary:
    'Places that the directories know, by area, service, language, sex, substitution treatment',
  path: '/providers',
  by: 'anyone-signed-in',
  search: Search,
  answer: pageOf(schemaOf(provider.views, 'provider')),
  async run({ search, actor }, tools) {
    const [index, key] = entryPoint(search);
    const page = await tools.list(provider, index, key, search);
    const items = [];
    for (const { id } of page.items) {
      const state = await tools.read<Provider>(provider, id);
      if (state?.listing && suits(state.listing, search))
        items.push(provider.views.provider?.of(state, id, actor));
    }
    return { items, next: page.next };
  },
});
