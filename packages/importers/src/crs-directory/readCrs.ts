import { areaCode, type CareService, type Sex } from '@throughcare/contracts';
import type { DirectoryEntry } from '../directory/directoryEntry.ts';
import {
  bareListing,
  type Candidate,
  type DirectoryOptions,
  listings,
} from '../directory/listing.ts';
import { jsonItems } from '../rows/json.ts';
import { accepted, duplicate, type RowOutcome, type RowPlace, rejected } from '../rows/outcome.ts';
import { tableRows } from '../rows/table.ts';
import { servicesOfContract } from './contractTypes.ts';
import { Contract, Provider, ProviderContract, withFilesBeside } from './crsFiles.ts';

/** What the three files say together, gathered before the first listing is made. */
type Gathered = {
  readonly contracts: Map<string, { readonly contract: Contract; readonly place: RowPlace }>;
  readonly names: Map<string, string>;
  /** `contract/provider` of those whose contract covers dependency and recovery. */
  readonly recovery: Set<string>;
  readonly settled: RowOutcome<DirectoryEntry>[];
};

/**
 * The contracts of England and Wales with charities and companies for services to people on probation.
 * A contract yields a listing for each of its providers; the rows of the other two files complete them and yield none.
 * JSON items are known by their shape, so that the files may be named in any order.
 */
export async function* readCrs(
  files: readonly string[],
  options: DirectoryOptions = {},
): AsyncGenerator<RowOutcome<DirectoryEntry>> {
  const all = withFilesBeside(files);
  const gathered: Gathered = {
    contracts: new Map(),
    names: new Map(),
    recovery: new Set(),
    settled: [],
  };
  // Rows of the table refer to contracts, so these come first.
  for (const file of all.filter((name) => !name.endsWith('.csv'))) await gatherJson(file, gathered);
  for (const file of all.filter((name) => name.endsWith('.csv'))) await gatherTable(file, gathered);
  for (const { contract, place } of gathered.contracts.values())
    yield listings(
      place,
      'crs-directory',
      candidates(contract, gathered),
      options,
      flags(contract),
    );
  yield* gathered.settled;
}

async function gatherJson(file: string, { contracts, names, settled }: Gathered): Promise<void> {
  const items = await jsonItems(file);
  if (items === undefined) {
    settled.push(rejected({ file, row: 1 }, 'NOT_JSON'));
    return;
  }
  for (const { row, value } of items) {
    const place = { file, row };
    const contract = Contract.safeParse(value);
    const provider = Provider.safeParse(value);
    if (contract.success) {
      const { contract_reference: reference } = contract.data;
      if (contracts.has(reference)) settled.push(duplicate(place, 'SAME_LISTING'));
      else contracts.set(reference, { contract: contract.data, place });
    } else if (provider.success) {
      const { code, name } = provider.data;
      settled.push(names.has(code) ? duplicate(place, 'SAME_LISTING') : accepted(place, []));
      if (!names.has(code)) names.set(code, name);
    } else settled.push(rejected(place, 'SHAPE_NOT_RECOGNISED'));
  }
}

async function gatherTable(
  file: string,
  { contracts, recovery, settled }: Gathered,
): Promise<void> {
  const seen = new Set<string>();
  const read = (cells: ProviderContract, place: RowPlace): RowOutcome<DirectoryEntry> => {
    const contract = contracts.get(cells.contract_reference)?.contract;
    if (contract === undefined) return rejected(place, 'CONTRACT_NOT_KNOWN', 'contract_reference');
    if (!providersOf(contract).includes(cells.provider_code))
      return rejected(place, 'PROVIDER_NOT_KNOWN', 'provider_code');
    const key = listingId(contract, cells.provider_code);
    if (seen.has(key)) return duplicate(place, 'SAME_LISTING');
    seen.add(key);
    if (cells.offers_dependency_recovery === 'Y') recovery.add(key);
    return accepted(place, []);
  };
  for await (const outcome of tableRows(file, { cells: ProviderContract, read }))
    settled.push(outcome);
}

const providersOf = ({ providers }: Contract): readonly string[] => [
  ...new Set([providers.prime_provider_code, ...providers.subcontractor_codes]),
];
const listingId = (contract: Contract, provider: string): string =>
  `${contract.contract_reference}/${provider}`;

const flags = (contract: Contract) =>
  servicesOfContract(contract.contract_type_id) === undefined ? (['CODE_NOT_KNOWN'] as const) : [];

function candidates(contract: Contract, { names, recovery }: Gathered): readonly Candidate[] {
  const { eligibility, scheduling } = contract;
  const services = servicesOfContract(contract.contract_type_id) ?? [];
  const sexes: Sex[] = [
    ...(eligibility.allows_female ? (['F'] as const) : []),
    ...(eligibility.allows_male ? (['M'] as const) : []),
  ];
  return providersOf(contract).map((code) => {
    const sourceId = listingId(contract, code);
    const covers: readonly CareService[] = recovery.has(sourceId) ? ['RECOVERY_SUPPORT'] : [];
    return {
      ...bareListing(sourceId, contract.intervention_title, names.get(code) ?? code),
      services: [...services, ...covers],
      areas: areasOf(contract),
      sexes,
      minAge: eligibility.minimum_age,
      maxAge: eligibility.maximum_age,
      from: scheduling.hide_before,
      to: scheduling.hide_after,
    };
  });
}

/** A police and crime commissioner's area where the contract names one, else the probation region. */
function areasOf({ region }: Contract): string[] {
  if (region.pcc_region_code !== null) return [areaCode('UK', 'PCC', region.pcc_region_code)];
  return region.nps_region_code === null ? [] : [areaCode('UK', 'NPS', region.nps_region_code)];
}
