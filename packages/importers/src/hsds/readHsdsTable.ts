import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { DirectoryEntry } from '../directory/directoryEntry.ts';
import { type DirectoryOptions, listings } from '../directory/listing.ts';
import {
  accepted,
  duplicate,
  ignored,
  type RowOutcome,
  type RowPlace,
  rejected,
} from '../rows/outcome.ts';
import { tableRows } from '../rows/table.ts';
import { candidate } from './candidate.ts';
import { Service } from './hsdsShapes.ts';

const Text = z.string();
const Services = z.object({
  id: Text,
  organization_id: Text,
  name: Text,
  status: Text,
  minimum_age: Text,
  maximum_age: Text,
});

/** The tables that stand beside `services.csv`, with the columns that are looked at. */
const tables = {
  'organizations.csv': z.object({ id: Text, name: Text }),
  'service_at_locations.csv': z.object({ service_id: Text, location_id: Text }),
  'addresses.csv': z.object({ location_id: Text, state_province: Text, region: Text }),
  'languages.csv': z.object({ service_id: Text, location_id: Text, code: Text }),
} as const;
type TableName = keyof typeof tables;
const isTable = (name: string): name is TableName => Object.hasOwn(tables, name);

/**
 * HSDS 3.0 in tables: a row of `services.csv` is a service; who offers it, where and in which languages the tables beside it
 * say, where they are there. One of those that is named itself completes the services and lists nothing.
 */
export async function* readHsdsTable(
  file: string,
  options: DirectoryOptions,
  seen: Set<string>,
): AsyncGenerator<RowOutcome<DirectoryEntry>> {
  const name = basename(file);
  if (isTable(name)) {
    const format = {
      ...formatOf(name),
      read: (_cells: unknown, place: RowPlace) => accepted(place, []),
    };
    yield* tableRows(file, format);
    return;
  }
  const beside: Beside = {
    organizations: Map.groupBy(await rowsOf('organizations.csv', file), ({ id }) => id),
    places: Map.groupBy(await rowsOf('service_at_locations.csv', file), (at) => at.service_id),
    addresses: Map.groupBy(await rowsOf('addresses.csv', file), (at) => at.location_id),
    languagesOf: Map.groupBy(await rowsOf('languages.csv', file), (one) => one.service_id),
    languagesAt: Map.groupBy(await rowsOf('languages.csv', file), (one) => one.location_id),
  };
  yield* tableRows(file, {
    cells: Services,
    optional: ['organization_id', 'minimum_age', 'maximum_age'],
    read(cells, place) {
      const found = Service.safeParse(joined(cells, beside));
      if (!found.success)
        return rejected(place, 'CELL_INVALID', String(found.error.issues[0]?.path[0]));
      const { data: service } = found;
      if ((service.status ?? 'active') !== 'active') return ignored(place, 'NOT_ACTIVE');
      if (seen.has(service.id)) return duplicate(place, 'SAME_LISTING');
      seen.add(service.id);
      const organisation = service.organization?.name || service.name;
      return listings(
        place,
        'hsds',
        [candidate({ id: service.id, service, organisation })],
        options,
      );
    },
  });
}

type Row<Name extends TableName> = z.output<(typeof tables)[Name]>;
type By<Name extends TableName> = ReadonlyMap<string, readonly Row<Name>[]>;
type Beside = {
  readonly organizations: By<'organizations.csv'>;
  readonly places: By<'service_at_locations.csv'>;
  readonly addresses: By<'addresses.csv'>;
  readonly languagesOf: By<'languages.csv'>;
  readonly languagesAt: By<'languages.csv'>;
};

/** The service as its full JSON form has it. */
const joined = (
  service: z.output<typeof Services>,
  { organizations, places, addresses, languagesOf, languagesAt }: Beside,
) => ({
  ...service,
  organization: organizations.get(service.organization_id)?.[0],
  languages: languagesOf.get(service.id),
  service_at_locations: places.get(service.id)?.map(({ location_id }) => ({
    location: { addresses: addresses.get(location_id), languages: languagesAt.get(location_id) },
  })),
});

const formatOf = <Name extends TableName>(name: Name) => ({
  cells: tables[name] as z.ZodObject,
  optional: Object.keys(tables[name].shape).filter((column) => column !== 'id'),
});

async function rowsOf<Name extends TableName>(name: Name, file: string): Promise<Row<Name>[]> {
  const path = join(dirname(file), name);
  const rows: Row<Name>[] = [];
  if (!existsSync(path)) return rows;
  const read = (cells: Record<string, unknown>, place: RowPlace) => accepted(place, [cells]);
  for await (const row of tableRows(path, { ...formatOf(name), read }))
    if (row.outcome === 'accepted') rows.push(...(row.records as Row<Name>[]));
  return rows;
}
