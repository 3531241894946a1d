import { join } from 'node:path';
import { type FormatName, readSource } from './formats.ts';
import { inFiles, listed } from './rows/fixture.ts';

/** Reads the first of some files; the others stand beside it. */
const read = (format: FormatName, files: Readonly<Record<string, unknown>>) =>
  inFiles(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? content : JSON.stringify(content),
      ]),
    ),
    (folder) => listed(readSource(format, [join(folder, Object.keys(files)[0] ?? '')])),
  );
type Outcomes = Awaited<ReturnType<typeof read>>;
const records = (outcomes: Outcomes) =>
  outcomes.flatMap((one) => (one.outcome === 'accepted' ? (one.records as object[]) : []));
const results = (outcomes: Outcomes) =>
  outcomes.map((one) => (one.outcome === 'accepted' ? one.outcome : one.reason));

const service = { id: 'a1', name: 'Open evening', status: 'active' };

describe('services as Open Referral publishers write them', () => {
  it('need no organisation: where none is named, the service goes by its own name', async () => {
    for (const given of [service, { ...service, organization_id: 'b7' }])
      expect(records(await read('hsds', { 'a.json': given }))).toMatchObject([
        { name: 'Open evening', organisation: 'Open evening' },
      ]);
  });

  it('stand one a line', async () => {
    const lines = ['a1', 'a2', 'a3'].map((id) => JSON.stringify({ ...service, id }));
    const outcomes = await read('hsds', { 'a.ndjson': [...lines, '{"id":'].join('\n') });
    expect(results(outcomes)).toEqual(['accepted', 'accepted', 'accepted', 'NOT_JSON']);
  });

  it('stand in tables, with what the tables beside them say', async () => {
    const outcomes = await read('hsds', {
      'services.csv':
        'name,id,organization_id,status,minimum_age\nOpen evening,7,3,Active,18\nOld,8,3,inactive,',
      'organizations.csv': 'id,name,email\n3,The House,ann@example.org',
      'service_at_locations.csv': 'id,service_id,location_id\n1,7,5',
      'addresses.csv':
        'id,location_id,address_1,state_province,region\n1,5,1 Street,Québec,Montréal',
      'languages.csv': 'id,service_id,location_id,code\n1,7,,fr',
    });
    expect(results(outcomes)).toEqual(['accepted', 'NOT_ACTIVE']);
    expect(records(outcomes)).toMatchObject([
      {
        sourceId: '7',
        organisation: 'The House',
        areas: ['QUEBEC-MONTREAL'],
        languages: ['fr'],
        minAge: 18,
        maxAge: null,
      },
    ]);
    expect(JSON.stringify(outcomes)).not.toContain('ann@');
  });

  it('lie in wider areas where there are more of them than a listing holds', async () => {
    const at = (n: number) => ({
      location: { addresses: [{ state_province: 'OH', region: `District ${n}` }] },
    });
    const places = (n: number) => Array.from({ length: n }, (_, i) => at(i));
    const [few, lots] = [
      await read('hsds', { 'a.json': { ...service, service_at_locations: places(50) } }),
      await read('hsds', { 'a.json': { ...service, service_at_locations: places(51) } }),
    ];
    expect(records(few)).toMatchObject([{ areas: expect.arrayContaining(['OH-DISTRICT_49']) }]);
    expect(records(lots)).toMatchObject([{ areas: ['OH'] }]);
  });

  it('spoil no other of their organisation, and are told', async () => {
    const services = [service, { ...service, id: 'a2', name: null }, { ...service, id: 'a3' }];
    const outcomes = await read('hsds', { 'a.json': { id: 4, name: 'The House', services } });
    expect(outcomes).toMatchObject([{ outcome: 'accepted', flags: ['SERVICE_NOT_READABLE'] }]);
    expect(records(outcomes)).toHaveLength(2);
    const none = await read('hsds', { 'a.json': { name: 'The House', services: [services[1]] } });
    expect(results(none)).toEqual(['SHAPE_NOT_RECOGNISED']);
  });

  it.each([
    ['no highest age', { minimum_age: 18, maximum_age: 0 }, { minAge: 18, maxAge: null }],
    ['nobody', { minimum_age: 40, maximum_age: 18 }, { minAge: null, maxAge: null }],
    ['a range', { minimum_age: '16', maximum_age: 25 }, { minAge: 16, maxAge: 25 }],
  ])('state %s', async (_what, ages, read_) => {
    expect(records(await read('hsds', { 'a.json': { ...service, ...ages } }))).toMatchObject([
      read_,
    ]);
  });

  it('are active in any letters, and have numbers for ids', async () => {
    const outcomes = await read('hsds', { 'a.json': { id: 12, name: 'N', status: ' Active ' } });
    expect(records(outcomes)).toMatchObject([{ sourceId: '12' }]);
  });
});

describe('directories of treatment sites', () => {
  const row = (county: string) => `A Site,,1 Street,,Town,NM,88001,${county}`;
  const header = 'name1,name2,street1,street2,city,state,zip,county';
  it('lie in the state where the county is not named or cannot be written', async () => {
    const counties = ['Doña Ana', 'Town (City)', '', '中'];
    const places = counties.map((county, i) => row(county).replace('A Site', `Site ${i}`));
    const outcomes = await read('samhsa-facilities', { 'a.csv': [header, ...places].join('\n') });
    expect(records(outcomes)).toMatchObject(
      ['NM-DONA_ANA', 'NM-TOWN_CITY', 'NM', 'NM'].map((area) => ({ areas: [area] })),
    );
  });

  it('are read without a county and with columns of their own, in any order', async () => {
    const outcomes = await read('samhsa-facilities', {
      'a.csv':
        'phone,State,name1,name2,city,zip,service_code_info\n555-0100,OR,A Site,,Town,97401,OTP',
    });
    expect(records(outcomes)).toMatchObject([{ name: 'A Site', areas: ['OR'] }]);
    expect(JSON.stringify(outcomes)).not.toContain('555-0100');
  });
});

describe('files of courts and jails as they are published', () => {
  it('reads a prosecutor’s export: capitals, month first, columns in any order', async () => {
    const outcomes = await read('cook-diversions', {
      'a.csv':
        'GENDER,CASE_ID,CASE_PARTICIPANT_ID,RECEIVED_DATE,DIVERSION_PROGRAM,REFERRAL_DATE,RACE,DIVERSION_RESULT,DIVERSION_CLOSED_DATE\nMale,77,88,2/8/2012 12:00:00 AM,DC,03/04/2012 12:00:00 AM,X,Graduated,12/31/2012 12:00:00 AM',
    });
    expect(records(outcomes)).toMatchObject([
      { caseRef: '77', participantRef: '88', orderDate: '2012-03-04', closedDate: '2012-12-31' },
    ]);
  });

  it('reads a jail’s open data: the day in the file’s name, ages in years', async () => {
    const rows =
      'INMATEID,ADMITTED_DT,RACE,GENDER,AGE,TOP_CHARGE\n5001,2026-10-02T13:45:00.000,B,M,31,X';
    expect(records(await read('daily-roster', { 'list-2026-10-05.csv': rows }))).toEqual([
      {
        kind: 'ON_LIST',
        listDate: '2026-10-05',
        personRef: '5001',
        admittedDate: '2026-10-02',
        sex: 'M',
        ageBand: '25_34',
      },
    ]);
    const unnamed = await read('daily-roster', { 'list.csv': rows });
    expect(unnamed).toMatchObject([
      { outcome: 'rejected', reason: 'HEADER_NOT_RECOGNISED', column: 'snapshot' },
    ]);
  });

  it('names the column that is missing, and refuses a day that there is not', async () => {
    const outcomes = await read('cook-diversions', { 'a.csv': 'CASE_ID,GENDER\n1,Male' });
    expect(outcomes).toMatchObject([{ column: 'participant_ref' }]);
    const wrong = await read('daily-roster', {
      'a.csv': 'snapshot,person_ref,admitted_date\n2026-10-05,a,13/40/2026',
    });
    expect(wrong).toMatchObject([{ reason: 'CELL_INVALID', column: 'admitted_date' }]);
  });
});
