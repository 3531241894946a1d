import { join } from 'node:path';
import fc from 'fast-check';
import { DirectoryEntry } from './directory/directoryEntry.ts';
import { type FormatName, formatNames, isFormatName, readSource } from './formats.ts';
import { csvRows } from './rows/csv.ts';
import { inFile, inFiles, listed } from './rows/fixture.ts';
import { rowReasons } from './rows/reasons.ts';
import { tallies } from './rows/tally.ts';

/** The columns of each table, with cells that mostly fit, so that garbage reaches past the header. */
const tables = {
  'cook-diversions':
    'case_ref,participant_ref,received_date,diversion_program,referral_date,gender,diversion_result,diversion_closed_date',
  'daily-roster': 'snapshot,person_ref,admitted_date,gender,age_band',
  'samhsa-otp': 'Name1,Name2,Address1,City,State,ZIP_Code,Keys',
  'samhsa-facilities': 'name1,name2,street1,street2,city,state,zip,county',
} as const;
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'a1',
    '2026-07-01',
    '2026-07-02',
    'DS',
    'M',
    'IL',
    '60435',
    'SA/MM/',
    'Cook',
    '25-34',
  ),
  fc.constantFrom('"', '""', '"x', 'x"y', '\u0000', '\uFEFF', '__proto__', '2026-02-30', ';', '\r'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const table = (columns: string) =>
  fc
    .array(fc.array(cell, { minLength: 0, maxLength: columns.split(',').length + 1 }), {
      maxLength: 12,
    })
    .map((rows) => [columns, ...rows.map((cells) => cells.join(','))].join('\n'));
const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.json(),
);
const properties = { numRuns: 60 };

const everyRowOnce = async (name: FormatName, file: string) => {
  const outcomes = await listed(readSource(name, [file]));
  const places = outcomes.map(({ row }) => row);
  expect(new Set(places).size).toBe(places.length);
  const tally = tallies(outcomes)[file];
  if (tally !== undefined) {
    const { accepted, duplicate, ignored, rejected } = tally;
    expect(tally.read).toBe(accepted + duplicate + ignored + rejected);
  }
  for (const outcome of outcomes)
    if (outcome.outcome !== 'accepted') expect(Object.keys(rowReasons)).toContain(outcome.reason);
  return outcomes;
};

describe('any file at all', () => {
  it.each(formatNames)('is read as %s without a throw, each row once', async (name) => {
    await fc.assert(
      fc.asyncProperty(garbage, fc.constantFrom('x.csv', 'x.json'), async (content, file) => {
        await inFile(file, content, (path) => everyRowOnce(name, path));
      }),
      properties,
    );
  });

  it.each(Object.keys(tables).filter(isFormatName))(
    'with the right header and odd cells gives %s one outcome a row',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(table(tables[name as keyof typeof tables]), async (content) => {
          await inFile('x.csv', content, async (path) => {
            const rows = await listed(csvRows(path));
            const outcomes = await everyRowOnce(name, path);
            expect(outcomes.map(({ row }) => row)).toEqual(rows.slice(1).map(({ row }) => row));
          });
        }),
        properties,
      );
    },
  );

  it('of prison messages with odd fields gives one outcome a line', async () => {
    const odd = fc.oneof(
      fc.constantFrom(null, '', 'A8513EA', '2024-10-14T15:09:54+01:00'),
      fc.jsonValue(),
    );
    const message = fc.record(
      {
        eventType: fc.constantFrom(
          'prison-offender-events.prisoner.released',
          'prison-offender-events.prisoner.merged',
        ),
        occurredAt: odd,
        publishedAt: odd,
        personReference: odd,
        additionalInformation: fc.oneof(
          odd,
          fc.record({ nomsNumber: odd, reason: odd, prisonId: odd }),
        ),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 8 }), async (messages) => {
        const content = messages.map((item) => JSON.stringify(item)).join('\n');
        await inFile('x.ndjson', content, async (path) => {
          const outcomes = await everyRowOnce('hmpps-events', path);
          expect(outcomes).toHaveLength(messages.length);
        });
      }),
      properties,
    );
  });

  it('of services with odd fields gives listings that fit, or a reason', async () => {
    const odd = fc.oneof(fc.constantFrom(null, '', 'active', 12, 'ur'), fc.jsonValue());
    const service = fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c'),
        name: fc.oneof(fc.constant('Counselling'), odd),
        status: odd,
        minimum_age: odd,
        languages: odd,
        attributes: odd,
        organization: fc.oneof(fc.constant({ id: 'o', name: 'Example' }), odd),
        service_at_locations: odd,
      },
      { requiredKeys: ['id', 'name'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(service, { maxLength: 5 }), async (services) => {
        await inFile('x.json', JSON.stringify(services), async (path) => {
          expect(await everyRowOnce('hsds', path)).toHaveLength(services.length);
          for await (const outcome of readSource('hsds', [path]))
            if (outcome.outcome === 'accepted')
              for (const entry of outcome.records) DirectoryEntry.parse(entry);
        });
      }),
      properties,
    );
  });
});

it('throws for a file that is not there', async () => {
  await inFiles({}, async (folder) => {
    for (const name of formatNames)
      await expect(listed(readSource(name, [join(folder, 'absent.json')]))).rejects.toMatchObject({
        code: 'ENOENT',
      });
  });
});
