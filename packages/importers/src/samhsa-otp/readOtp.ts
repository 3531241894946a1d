import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { areaCode, type Sex } from '@throughcare/contracts';
import { z } from 'zod';
import type { DirectoryEntry } from '../directory/directoryEntry.ts';
import {
  bareListing,
  type Candidate,
  type DirectoryOptions,
  listings,
} from '../directory/listing.ts';
import { TitleCell } from '../rows/cells.ts';
import { jsonItems } from '../rows/json.ts';
import {
  accepted,
  duplicate,
  type RowFlag,
  type RowOutcome,
  type RowPlace,
  rejected,
} from '../rows/outcome.ts';
import { tableRows } from '../rows/table.ts';
import { siteId } from '../samhsa-facilities/readFacilities.ts';
import { mendColumns } from './mendColumns.ts';
import {
  codesBesideTheList,
  languagesByCode,
  servicesByCode,
  substitutionCodes,
} from './serviceCodes.ts';

const Cells = z.object({
  Name1: TitleCell,
  Name2: z.string().max(200),
  Address1: z.string().max(200),
  City: z.string().regex(/^[A-Za-z][A-Za-z .'-]{0,59}$/),
  State: z.string().regex(/^[A-Z]{2}$/),
  ZIP_Code: z.string().max(10),
  Keys: z.string().transform((keys) => keys.split('/').filter((key) => key !== '')),
});
type Cells = z.output<typeof Cells>;

const CodeList = z.record(z.string().max(20), z.string());
const codeListName = 'samhsa_service_codes.json';

/**
 * Opioid treatment programmes of the United States with their service codes. The list of codes (`samhsa_service_codes.json`)
 * is read with them: named, or lying beside. A programme names its state and city, not its county, so its area is the state.
 */
export async function* readOtp(
  files: readonly string[],
  options: DirectoryOptions = {},
): AsyncGenerator<RowOutcome<DirectoryEntry>> {
  const known = new Set([...codesBesideTheList, ...Object.keys(servicesByCode)]);
  const all = withCodeList(files);
  for (const file of all.filter(isCodeList)) yield* readCodes(file, known);
  const listed = all.some(isCodeList);
  const seen = new Set<string>();
  const read = (cells: Cells, place: RowPlace, mended: boolean): RowOutcome<DirectoryEntry> => {
    const candidate = programme(cells);
    if (seen.has(candidate.sourceId)) return duplicate(place, 'SAME_LISTING');
    seen.add(candidate.sourceId);
    const flags: RowFlag[] = mended ? ['COLUMNS_MENDED'] : [];
    if (listed && cells.Keys.some((key) => !known.has(key))) flags.push('CODE_NOT_KNOWN');
    return listings(place, 'samhsa-otp', [candidate], options, flags);
  };
  for (const file of all.filter((name) => !isCodeList(name)))
    yield* tableRows(file, { cells: Cells, read, mend: mendColumns });
}

const isCodeList = (file: string): boolean => file.endsWith('.json');

function withCodeList(files: readonly string[]): readonly string[] {
  const [first] = files;
  if (first === undefined || files.some(isCodeList)) return files;
  const beside = join(dirname(first), codeListName);
  return existsSync(beside) ? [...files, beside] : files;
}

/** Each code of the list is a row; they complete the programmes and yield nothing themselves. */
async function* readCodes(
  file: string,
  known: Set<string>,
): AsyncGenerator<RowOutcome<DirectoryEntry>> {
  const items = await jsonItems(file);
  const parsed = CodeList.safeParse(items?.[0]?.value);
  if (items === undefined || !parsed.success) {
    yield rejected({ file, row: 1 }, items === undefined ? 'NOT_JSON' : 'SHAPE_NOT_RECOGNISED');
    return;
  }
  for (const [i, code] of Object.keys(parsed.data).entries()) {
    known.add(code);
    yield accepted({ file, row: i + 1 }, []);
  }
}

function programme(cells: Cells): Candidate {
  const { Keys: keys, Name1: organisation, Name2: unit } = cells;
  const has = (...codes: readonly string[]) => codes.some((code) => keys.includes(code));
  const offersSubstitution = keys.some((key) => substitutionCodes.has(key));
  const sexes: Sex[] = [
    ...(has('FEM') ? (['F'] as const) : []),
    ...(has('MALE') ? (['M'] as const) : []),
  ];
  const id = siteId([organisation, unit, cells.Address1, cells.City, cells.State, cells.ZIP_Code]);
  return {
    ...bareListing(id, unit === '' ? organisation : unit, organisation),
    services: [
      ...keys.flatMap((key) => servicesByCode[key] ?? []),
      ...(offersSubstitution ? (['OST'] as const) : []),
    ],
    areas: [areaCode(cells.State)],
    sexes,
    // Adults alone are named by their codes; children or adolescents beside them leave the age open.
    minAge: has('ADLT', 'YAD') && !has('CHLD', 'AD') ? 18 : null,
    languages: keys.flatMap((key) => languagesByCode[key] ?? []),
    ost: offersSubstitution ? true : null,
  };
}
