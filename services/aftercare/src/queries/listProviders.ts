import { AreaCode, CareService, Role, Sex } from '@throughcare/contracts';
import { anybody, each, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { provider } from '../domain/provider/document.ts';
import type { Listing } from '../domain/provider/listing.ts';
import type { Provider } from '../domain/provider/state.ts';
import { ShownProvider, shownProvider } from '../domain/provider/view.ts';

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
  by: each(Role.exclude(['SYS']).options, anybody('a directory names no person')),
  search: Search,
  answer: pageOf(ShownProvider),
  async run({ search }, tools) {
    const [index, key] = entryPoint(search);
    const page = await tools.list(provider, index, key, search);
    const states = await Promise.all(
      page.items.map(({ id }) => tools.read<Provider>(provider, id)),
    );
    const items = states.flatMap((state) =>
      state?.listing && suits(state.listing, search) ? (shownProvider(state) ?? []) : [],
    );
    return { items, next: page.next };
  },
});
