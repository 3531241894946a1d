import { join } from 'node:path';
import { describeReal } from '@throughcare/testing';
import { type FormatName, readSource } from '../formats.ts';
import { inFiles, listed } from '../rows/fixture.ts';
import { tallies } from '../rows/tally.ts';
import { DirectoryEntry } from './directoryEntry.ts';

type DirectoryName = Extract<
  FormatName,
  'crs-directory' | 'samhsa-otp' | 'samhsa-facilities' | 'hsds'
>;

/** Writes the files into one folder and reads the first, or those named. */
const read = (
  name: DirectoryName,
  files: Readonly<Record<string, unknown>>,
  named: readonly string[] = Object.keys(files).slice(0, 1),
  options = {},
) =>
  inFiles(
    Object.fromEntries(
      Object.entries(files).map(([file, content]) => [
        file,
        typeof content === 'string' ? content : JSON.stringify(content),
      ]),
    ),
    (folder) =>
      listed(
        readSource(
          name,
          named.map((file) => join(folder, file)),
          options,
        ),
      ),
  );
type Outcomes = Awaited<ReturnType<typeof read>>;
const entries = (outcomes: Outcomes) =>
  outcomes.flatMap((o) => (o.outcome === 'accepted' ? o.records : []));
const results = (outcomes: Outcomes) =>
  outcomes.map((o) => (o.outcome === 'accepted' ? o.outcome : o.reason));

describe('the directory of commissioned services', () => {
  const contract = {
    contract_reference: 'C_1',
    contract_type_id: 'WOS',
    region: { nps_region_code: 'J', pcc_region_code: null },
    eligibility: { allows_female: true, allows_male: false, minimum_age: 18, maximum_age: null },
    scheduling: { hide_before: '2021-01-01', hide_after: '2022-12-01T12:00:00+00' },
    providers: { prime_provider_code: 'PRIME', subcontractor_codes: ['SUB'] },
    intervention_title: 'Services for women in the north',
    short_description: 'Call Ann Persona on 0123',
  };
  const files = {
    'x_contracts.json': [contract],
    'x_providers.json': [
      { code: 'PRIME', name: 'The Prime Charity' },
      { code: 'SUB', name: 'A Smaller Charity' },
    ],
    'x_provider_contracts.csv': [
      'contract_reference,provider_code,offers_dependency_recovery',
      'C_1,PRIME,N',
      'C_1,SUB,Y',
      'C_1,SUB,Y',
      'C_2,SUB,Y',
      'C_1,OTHER,Y',
    ].join('\n'),
  };

  it('lists each provider of a contract, by what the files beside it say', async () => {
    const outcomes = await read('crs-directory', files);
    expect(entries(outcomes)).toEqual([
      {
        kind: 'LISTING',
        source: 'crs-directory',
        sourceId: 'C_1/PRIME',
        name: 'Services for women in the north',
        organisation: 'The Prime Charity',
        services: ['WOMENS_SERVICES'],
        areas: ['UK-NPS-J'],
        sexes: ['F'],
        minAge: 18,
        maxAge: null,
        languages: [],
        ost: null,
        capacity: null,
        from: '2021-01-01',
        to: '2022-12-01',
        licence: expect.stringContaining('MIT'),
      },
      expect.objectContaining({
        sourceId: 'C_1/SUB',
        organisation: 'A Smaller Charity',
        services: ['WOMENS_SERVICES', 'RECOVERY_SUPPORT'],
      }),
    ]);
    expect(JSON.stringify(outcomes)).not.toContain('Persona');
  });

  it('accounts for the rows of all three files, whichever is named first', async () => {
    const all = ['x_provider_contracts.csv', 'x_providers.json', 'x_contracts.json'];
    expect(results(await read('crs-directory', files, all)).sort()).toEqual([
      'CONTRACT_NOT_KNOWN',
      'PROVIDER_NOT_KNOWN',
      'SAME_LISTING',
      'accepted',
      'accepted',
      'accepted',
      'accepted',
      'accepted',
    ]);
  });

  it('uses a code for a name where the contracts come alone, and an area when told one', async () => {
    const alone = { 'c.json': [contract, { ...contract, contract_reference: 'C_2' }, 7] };
    const outcomes = await read('crs-directory', alone, ['c.json'], { area: 'IL-COOK' });
    expect(entries(outcomes)[0]).toMatchObject({ organisation: 'PRIME', areas: ['IL-COOK'] });
    expect(results(outcomes)).toEqual(['accepted', 'accepted', 'SHAPE_NOT_RECOGNISED']);
  });
});

describe('opioid treatment programmes', () => {
  const header =
    'Name1,Name2,Name3,Address1,Address2,Address3,City,State,ZIP_Code,Contact,Note,Keys,Longitude,Latitude';
  const site = (over: { keys?: string; shift?: string } = {}) =>
    `Operation Inc,Unit,,1 Street,${over.shift ?? ''},,Bradenton,FL,34207,(941)753-0877,,${over.keys ?? 'SA/MM/CJ/FEM/ADLT/SP/'},-82.5,27.4`;

  it('offer substitution treatment, and what their codes say', async () => {
    const outcomes = await read('samhsa-otp', { 'otp.csv': `${header}\n${site()}` });
    expect(entries(outcomes)).toMatchObject([
      {
        name: 'Unit',
        organisation: 'Operation Inc',
        services: ['DRUG_TREATMENT', 'CRIMINAL_JUSTICE', 'OST'],
        areas: ['FL'],
        sexes: ['F'],
        minAge: 18,
        languages: ['es'],
        ost: true,
      },
    ]);
    expect(JSON.stringify(outcomes)).not.toMatch(/753-0877|1 Street/);
  });

  it('are put back where cells have shifted, and flagged', async () => {
    const outcomes = await read('samhsa-otp', {
      'otp.csv': `${header}\n${site({ shift: 'a,b' })}`,
    });
    expect(outcomes).toMatchObject([
      {
        flags: ['COLUMNS_MENDED'],
        records: [
          {
            name: 'Operation Inc',
            areas: ['FL'],
            services: ['DRUG_TREATMENT', 'CRIMINAL_JUSTICE', 'OST'],
          },
        ],
      },
    ]);
  });

  it('are rejected where shifted cells do not tell their columns', async () => {
    const outcomes = await read('samhsa-otp', {
      'otp.csv': `${header}\n${site({ keys: '', shift: 'a,b' })}`,
    });
    expect(results(outcomes)).toEqual(['COLUMNS_SHIFTED']);
  });

  it('are flagged where a code is in no list', async () => {
    const outcomes = await read('samhsa-otp', {
      'otp.csv': `${header}\n${site({ keys: 'SA/QQQ/' })}`,
      'samhsa_service_codes.json': { FEM: 'Female' },
    });
    expect(outcomes).toMatchObject([
      { outcome: 'accepted', records: [] },
      { flags: ['CODE_NOT_KNOWN'], records: [{ ost: null }] },
    ]);
  });
});

describe('treatment sites', () => {
  const header = 'name1,name2,street1,street2,city,state,zip,zip4,county,latitude,longitude';

  it('lie in their county, and are known again by names and place', async () => {
    const lines = [
      'Centre Inc,,1 Street,,Joliet,IL,60435,,Saint Clair,41.5,-88.0',
      'CENTRE  Inc,,1 Street,,Joliet,IL,60435,,Saint Clair,41.6,-88.0',
      ',,1 Street,,Joliet,IL,60435,,Will,41.5,-88.0',
    ];
    const outcomes = await read('samhsa-facilities', { 'f.csv': [header, ...lines].join('\n') });
    expect(results(outcomes)).toEqual(['accepted', 'SAME_LISTING', 'CELL_INVALID']);
    expect(entries(outcomes)).toMatchObject([
      { name: 'Centre Inc', areas: ['IL-SAINT_CLAIR'], sexes: [], minAge: null, ost: null },
    ]);
  });
});

describe('an HSDS directory', () => {
  const service = {
    id: 's-1',
    name: 'Community counselling',
    status: 'active',
    minimum_age: '12',
    maximum_age: null,
    email: 'ann@example.com',
    languages: [{ code: 'UR' }, null],
    attributes: [{ taxonomy_term: { code: 'ost' } }, { taxonomy_term: { code: 'elsewhere' } }],
    service_at_locations: [
      {
        location: { addresses: [{ state_province: 'IL', region: 'Cook', address_1: '1 Street' }] },
      },
    ],
  };
  const organization = { id: 'o-1', name: 'Example Inc', contacts: [{ name: 'Ann Persona' }] };

  it.each([
    ['an organisation', { ...organization, services: [service] }],
    ['a service', { ...service, organization }],
    ['a page of services', { contents: [{ ...service, organization }] }],
    ['an array of services', [{ ...service, organization }]],
  ])('may be %s', async (_title, content) => {
    const outcomes = await read('hsds', { 'hsds.json': content });
    expect(entries(outcomes)).toEqual([
      expect.objectContaining({
        sourceId: 's-1',
        organisation: 'Example Inc',
        services: ['OST'],
        areas: ['IL-COOK'],
        minAge: 12,
        maxAge: null,
        languages: ['ur'],
        ost: true,
      }),
    ]);
    expect(JSON.stringify(outcomes)).not.toMatch(/Persona|ann@|1 Street/);
  });

  it('names what it does not take', async () => {
    const outcomes = await read('hsds', {
      'hsds.json': [
        { ...organization, services: [] },
        { ...service, organization, status: 'defunct' },
        { ...service, organization },
        { ...service, organization },
        { name: 'no id' },
        null,
      ],
    });
    expect(results(outcomes)).toEqual([
      'NO_SERVICE',
      'NOT_ACTIVE',
      'accepted',
      'SAME_LISTING',
      'SHAPE_NOT_RECOGNISED',
      'SHAPE_NOT_RECOGNISED',
    ]);
  });

  it('lies anywhere where it names no place', async () => {
    const outcomes = await read('hsds', {
      'hsds.json': { ...service, organization, service_at_locations: null },
    });
    expect(entries(outcomes)).toMatchObject([{ areas: ['UNKNOWN'] }]);
  });

  it('is rejected as one row where it is not JSON', async () => {
    expect(results(await read('hsds', { 'hsds.json': '{"id":' }))).toEqual(['NOT_JSON']);
  });
});

const crs = 'hmpps_crs_contracts.json';
const providers = 'hmpps_crs_providers.json';
const providerContracts = 'hmpps_crs_provider_contracts.csv';
const otp = 'samhsa_otp_services_2017_IL_FL.csv';
const codes = 'samhsa_service_codes.json';
const facilities = 'samhsa_treatment_facilities_IL_FL.csv';
const hsds = ['organization', 'service', 'service_at_location'].map(
  (form) => `hsds3_${form}_full.json`,
);

describeReal(
  [crs, providers, providerContracts, otp, codes, facilities, ...hsds],
  'real directories',
  (path) => {
    const all = (n: number) => ({ read: n, accepted: n, duplicate: 0, ignored: 0, rejected: 0 });

    it('account for every contract, provider and pair of them', async () => {
      const outcomes = await listed(readSource('crs-directory', [path(crs)]));
      expect(tallies(outcomes)).toEqual({
        [path(crs)]: all(196),
        [path(providers)]: all(139),
        [path(providerContracts)]: all(539),
      });
      const listing = entries(outcomes);
      expect(listing).toHaveLength(539);
      expect(
        listing.filter(({ services }) => services.includes('RECOVERY_SUPPORT')).length,
      ).toBeGreaterThanOrEqual(184);
      expect(
        listing.every(({ areas, services }) => areas.length === 1 && services.length > 0),
      ).toBe(true);
    });

    it('account for every opioid treatment programme and service code', async () => {
      const outcomes = await listed(readSource('samhsa-otp', [path(otp)]));
      expect(tallies(outcomes)).toEqual({ [path(codes)]: all(294), [path(otp)]: all(91) });
      expect(entries(outcomes).every(({ ost }) => ost === true)).toBe(true);
      expect(
        entries(outcomes).filter(({ services }) => services.includes('CRIMINAL_JUSTICE')),
      ).toHaveLength(28);
      expect(outcomes.filter((o) => o.outcome === 'accepted' && o.flags.length > 0)).toEqual([]);
    });

    it('account for every treatment site; one is listed twice', async () => {
      expect(tallies(await listed(readSource('samhsa-facilities', [path(facilities)])))).toEqual({
        [path(facilities)]: { read: 1249, accepted: 1248, duplicate: 1, ignored: 0, rejected: 0 },
      });
    });

    it('read each full form of the exchange format; a service that its organisation listed is a duplicate', async () => {
      expect(results(await listed(readSource('hsds', hsds.map(path))))).toEqual([
        'accepted',
        'SAME_LISTING',
        'accepted',
      ]);
    });

    it('yield listings that hold no telephone number and no contact', async () => {
      const read = [
        ...entries(await listed(readSource('samhsa-otp', [path(otp)]))),
        ...entries(await listed(readSource('hsds', hsds.map(path)))),
      ];
      for (const entry of read) expect(() => DirectoryEntry.parse(entry)).not.toThrow();
      expect(JSON.stringify(read)).not.toMatch(/\(\d{3}\)\d{3}-\d{4}|@|Persona/);
    });
  },
);
