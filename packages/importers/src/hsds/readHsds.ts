import { type AreaCode, areaCode, CareService } from '@throughcare/contracts';
import type { DirectoryEntry } from '../directory/directoryEntry.ts';
import {
  bareListing,
  type Candidate,
  type DirectoryOptions,
  listings,
} from '../directory/listing.ts';
import { jsonItems } from '../rows/json.ts';
import { duplicate, ignored, type RowOutcome, type RowPlace, rejected } from '../rows/outcome.ts';
import {
  type Address,
  OrganizationWithServices,
  Page,
  Service,
  ServiceAtLocation,
} from './hsdsShapes.ts';

/**
 * Open Referral HSDS 3.0 in its full JSON forms: an organisation with its services, a service, or a service at one location;
 * one of them, an array, or a server's page. What a service offers is known where a taxonomy term's code is one of ours;
 * words in its description are not searched for it.
 */
export async function* readHsds(
  files: readonly string[],
  options: DirectoryOptions = {},
): AsyncGenerator<RowOutcome<DirectoryEntry>> {
  const seen = new Set<string>();
  for (const file of files)
    for (const { row, value } of await itemsOf(file)) {
      const place = { file, row };
      yield value === undefined
        ? rejected(place, 'NOT_JSON')
        : outcomeOf(value, place, options, seen);
    }
}

async function itemsOf(file: string): Promise<readonly { row: number; value: unknown }[]> {
  const items = await jsonItems(file);
  if (items === undefined) return [{ row: 1, value: undefined }];
  const page = Page.safeParse(items.length === 1 ? items[0]?.value : undefined);
  return page.success ? page.data.contents.map((value, i) => ({ row: i + 1, value })) : items;
}

function outcomeOf(
  value: unknown,
  place: RowPlace,
  options: DirectoryOptions,
  seen: Set<string>,
): RowOutcome<DirectoryEntry> {
  const offered = servicesIn(value);
  if (offered === undefined) return rejected(place, 'SHAPE_NOT_RECOGNISED');
  if (offered.length === 0) return ignored(place, 'NO_SERVICE');
  const active = offered.filter(({ service }) => (service.status ?? 'active') === 'active');
  if (active.length === 0) return ignored(place, 'NOT_ACTIVE');
  const fresh = active.filter(({ id }) => !seen.has(id));
  if (fresh.length === 0) return duplicate(place, 'SAME_LISTING');
  for (const { id } of fresh) seen.add(id);
  return listings(place, 'hsds', fresh.map(candidate), options);
}

type Offered = { readonly id: string; readonly service: Service; readonly organisation: string };

function servicesIn(value: unknown): readonly Offered[] | undefined {
  const located = ServiceAtLocation.safeParse(value);
  if (located.success) {
    const { id, location, service } = located.data;
    const here = { ...service, service_at_locations: [{ location }] };
    return [{ id, service: here, organisation: service.organization?.name ?? service.name }];
  }
  // Before the service: an organisation's full form has an id and a name as well.
  if (typeof value === 'object' && value !== null && 'services' in value) {
    const organization = OrganizationWithServices.safeParse(value);
    return organization.success
      ? organization.data.services.map((service) => ({
          id: service.id,
          service,
          organisation: organization.data.name,
        }))
      : undefined;
  }
  const alone = Service.safeParse(value);
  if (!alone.success) return undefined;
  const { id, name, organization } = alone.data;
  return organization ? [{ id, service: alone.data, organisation: organization.name || name }] : [];
}

function candidate({ id, service, organisation }: Offered): Candidate {
  const locations = service.service_at_locations.flatMap((at) => at?.location ?? []);
  const languages = [...service.languages, ...locations.flatMap((location) => location.languages)];
  const services = service.attributes.flatMap((attribute) => {
    const code = CareService.safeParse(attribute?.taxonomy_term?.code?.toUpperCase());
    return code.success ? [code.data] : [];
  });
  return {
    ...bareListing(id, service.name, organisation),
    services,
    areas: locations.flatMap((location) => location.addresses.flatMap(areaOf)),
    minAge: service.minimum_age ?? null,
    maxAge: service.maximum_age ?? null,
    languages: languages.flatMap((language) => language?.code ?? []),
    ost: services.includes('OST') ? true : null,
  };
}

/** State and region, the larger first; the address itself is not kept. */
function areaOf(address: Address | null | undefined): AreaCode[] {
  const places = [address?.state_province, address?.region].flatMap((place) =>
    place && /^[A-Za-z0-9]/.test(place.trim()) ? [place] : [],
  );
  return places.length === 0 ? [] : [areaCode(...places)];
}
