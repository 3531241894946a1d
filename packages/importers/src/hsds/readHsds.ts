import type { DirectoryEntry } from '../directory/directoryEntry.ts';
import { type DirectoryOptions, listings } from '../directory/listing.ts';
import { jsonItems } from '../rows/json.ts';
import { type JsonLine, jsonValues } from '../rows/ndjson.ts';
import {
  duplicate,
  ignored,
  type RowFlag,
  type RowOutcome,
  type RowPlace,
  rejected,
} from '../rows/outcome.ts';
import { candidate, type Offered } from './candidate.ts';
import { OrganizationWithServices, Page, Service, ServiceAtLocation } from './hsdsShapes.ts';
import { readHsdsTable } from './readHsdsTable.ts';

/**
 * Open Referral HSDS 3.0 as it is published. JSON: an organisation with its services, a service, or a service at one location;
 * one of them, an array, a server's page, or one a line. CSV: `services.csv` with the tables beside it. What a service offers
 * is known where a taxonomy term's code is one of ours; words in its description are not searched for it.
 */
export async function* readHsds(
  files: readonly string[],
  options: DirectoryOptions = {},
): AsyncGenerator<RowOutcome<DirectoryEntry>> {
  const seen = new Set<string>();
  for (const file of files) {
    if (file.toLowerCase().endsWith('.csv')) {
      yield* readHsdsTable(file, options, seen);
      continue;
    }
    for (const item of await itemsOf(file)) {
      const place = { file, row: item.row };
      yield 'reason' in item
        ? rejected(place, item.reason)
        : outcomeOf(item.value, place, options, seen);
    }
  }
}

/** One document, or where the file is none, one a line. */
async function itemsOf(file: string): Promise<readonly JsonLine[]> {
  const items = await jsonItems(file);
  if (items === undefined) {
    const lines: JsonLine[] = [];
    for await (const line of jsonValues(file)) lines.push(line);
    return lines.some((line) => 'value' in line) ? lines : [{ row: 1, reason: 'NOT_JSON' }];
  }
  const page = Page.safeParse(items.length === 1 ? items[0]?.value : undefined);
  return page.success ? page.data.contents.map((value, i) => ({ row: i + 1, value })) : items;
}

function outcomeOf(
  value: unknown,
  place: RowPlace,
  options: DirectoryOptions,
  seen: Set<string>,
): RowOutcome<DirectoryEntry> {
  const found = servicesIn(value);
  if (found === undefined) return rejected(place, 'SHAPE_NOT_RECOGNISED');
  const { offered, unreadable } = found;
  if (offered.length === 0)
    return unreadable > 0 ? rejected(place, 'SHAPE_NOT_RECOGNISED') : ignored(place, 'NO_SERVICE');
  const active = offered.filter(({ service }) => (service.status ?? 'active') === 'active');
  if (active.length === 0) return ignored(place, 'NOT_ACTIVE');
  const fresh = active.filter(({ id }) => !seen.has(id));
  if (fresh.length === 0) return duplicate(place, 'SAME_LISTING');
  for (const { id } of fresh) seen.add(id);
  const flags: RowFlag[] = unreadable > 0 ? ['SERVICE_NOT_READABLE'] : [];
  return listings(place, 'hsds', fresh.map(candidate), options, flags);
}

type Found = { readonly offered: readonly Offered[]; readonly unreadable: number };

/** A service that names no organisation goes by its own name. */
const offeredBy = (service: Service, organisation?: string): Offered => ({
  id: service.id,
  service,
  organisation: organisation || service.organization?.name || service.name,
});

function servicesIn(value: unknown): Found | undefined {
  const located = ServiceAtLocation.safeParse(value);
  if (located.success) {
    const { id, location, service } = located.data;
    const here = { ...service, service_at_locations: [{ location }] };
    return { offered: [{ ...offeredBy(here), id }], unreadable: 0 };
  }
  // Before the service: an organisation's full form has an id and a name as well.
  if (typeof value === 'object' && value !== null && 'services' in value) {
    const organization = OrganizationWithServices.safeParse(value);
    if (!organization.success) return undefined;
    const { name, services } = organization.data;
    const read = services.map((one) => Service.safeParse(one));
    const offered = read.flatMap(({ data }) => (data ? [offeredBy(data, name)] : []));
    return { offered, unreadable: read.length - offered.length };
  }
  const alone = Service.safeParse(value);
  return alone.success ? { offered: [offeredBy(alone.data)], unreadable: 0 } : undefined;
}
