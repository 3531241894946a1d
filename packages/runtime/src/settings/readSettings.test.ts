import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFor } from '@throughcare/record';
import { temporaryDir } from '@throughcare/testing/house';
import { allServices, settingsSchemas } from '../allServices.ts';
import { settingsInForce } from './inForce.ts';
import { expectOneMachine, readSettings, SettingsError } from './readSettings.ts';

describe('the settings of an installation', () => {
  const made = temporaryDir();
  afterAll(() => made.remove());
  const file = (contents: unknown, name = 'throughcare.json') => {
    const path = join(made.dir, name);
    writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
    return path;
  };
  const read = (contents: unknown) => {
    file(contents);
    return readSettings({ dataDir: made.dir, env: {} });
  };
  const faults = (reading: () => unknown): readonly string[] => {
    try {
      reading();
    } catch (error) {
      if (error instanceof SettingsError) return error.faults;
      throw error;
    }
    return [];
  };

  it('are all defaults where there is no file', () => {
    const empty = temporaryDir();
    expect(readSettings({ dataDir: empty.dir, env: { THROUGHCARE_SETTINGS: '' } })).toMatchObject({
      file: null,
      settings: {},
    });
    empty.remove();
  });

  it('come from throughcare.json in the data directory, or from the file that the environment names', () => {
    const settings = { 'court-diversion': { offerOpenDays: 10 } };
    expect(read(settings)).toMatchObject({ file: join(made.dir, 'throughcare.json'), settings });
    const elsewhere = file({ intake: { claimCodeDays: 7 } }, 'elsewhere.json');
    const env = { THROUGHCARE_SETTINGS: elsewhere };
    for (const dataDir of [made.dir, null])
      expect(readSettings({ dataDir, env })).toMatchObject({
        file: elsewhere,
        settings: { intake: { claimCodeDays: 7 } },
      });
  });

  it('reach each service', () => {
    const { settings } = read({
      intake: { claimCodeDays: 7 },
      'court-diversion': { offerOpenDays: 10 },
      'prison-program': { by: [{ prison: 'prison-north', releaseHoldMinutes: 10 }] },
      aftercare: { reentryMonths: 6 },
    });
    const of = Object.fromEntries(allServices(settings).map((spec) => [spec.name, spec.settings]));
    expect(of.intake.claimCodeDays).toBe(7);
    expect(settingsFor(of['court-diversion'], {})).toMatchObject({
      offerOpenDays: 10,
      issueDays: 7,
    });
    expect(settingsFor(of['prison-program'], { prison: 'prison-north' })).toMatchObject({
      releaseHoldMinutes: 10,
    });
    expect(of.aftercare.reentryMonths).toBe(6);
  });

  it('are refused with everything that is wrong at once: where, what, and what would be right', () => {
    expect(
      faults(() =>
        read({
          intake: { claimCodeDays: 0, auditCCutOffs: { F: 3, M: 'four' }, staleDraftDay: 3 },
          'court-diversion': {
            triageWorkingDays: 'two',
            by: [
              { court: 'court-north', triageWorkingDays: 2.5 },
              { court: 'court-south', offerOpenDay: 3 },
              { area: 'NORTHSHORE', offerOpenDays: 3 },
              { issueDays: 3 },
              { court: 'a b', issueDays: 3 },
            ],
          },
          'prison-programme': {},
          aftercare: { by: [{ area: 'US-NY', reentryMonths: 3 }], partnerTopics: ['ngo a'] },
        }),
      ),
    ).toEqual([
      'intake.claimCodeDays: is 0; takes a whole number from 1 to 365 (days)',
      'intake.auditCCutOffs.M: is "four"; takes a whole number from 1 to 12 (points)',
      'intake.staleDraftDay: there is no such setting; the nearest is staleDraftDays',
      'court-diversion.triageWorkingDays: is "two"; takes a whole number from 0 to 3650 (working days)',
      'court-diversion.by[0].triageWorkingDays: is 2.5; takes a whole number from 0 to 3650 (working days)',
      'court-diversion.by[1].offerOpenDay: there is no such setting; the nearest is offerOpenDays',
      'court-diversion.by[2].offerOpenDays: may differ by court, not by area',
      'court-diversion.by[3]: names no place: say agreement, court, prison or area',
      'court-diversion.by[4].court: is "a b"; takes the code of an organisation or area',
      'prison-programme: there is no such service; the nearest is prison-program',
      'aftercare.by[0].reentryMonths: is the same everywhere; it cannot stand in a row',
      'aftercare.partnerTopics[0]: is "ngo a"; takes a code such as ngo-harbour (organisations)',
    ]);
  });

  it.each([
    ['{"intake": {"claimCodeDays": 7,}}', /^the file: is no JSON \(/],
    ['[]', /^the whole: is \[\]; takes an object/],
    ['{"intake": 3}', /^intake: is 3; takes an object of settings$/],
    ['{"aftercare": {"by": {}}}', /^aftercare\.by: is \{\}; takes a list of rows/],
    ['{"aftercare": {"zzz": 1}}', /^aftercare\.zzz: there is no such setting; the nearest is by$/],
  ])('are refused where they are %s', (contents, fault) => {
    const [first = '', ...more] = faults(() => read(contents));
    expect(first).toMatch(fault);
    expect(more).toEqual([]);
  });

  it('are refused where the file that the environment names is not there', () => {
    const env = { THROUGHCARE_SETTINGS: '/nowhere/at/all.json' };
    expect(faults(() => readSettings({ dataDir: made.dir, env }))).toEqual([
      'the file: cannot be read (ENOENT)',
    ]);
  });

  it('name large partners for many machines only; the environment stands over the file', () => {
    const inFile = read({ aftercare: { partnerTopics: ['ngo-a'], reentryMonths: 6 } });
    expect(faults(() => expectOneMachine(inFile))).toEqual([
      'aftercare.partnerTopics: on one machine no partner has a topic; leave it out',
    ]);
    const overruled = readSettings({ dataDir: made.dir, env: {}, partnerTopics: ['ngo-b'] });
    expect(overruled.settings.aftercare).toEqual({ partnerTopics: ['ngo-b'], reentryMonths: 6 });
    const inForce = settingsInForce(overruled);
    const named = (name: string) => inForce.find((one) => one.name === name);
    expect(named('aftercare.partnerTopics')).toMatchObject({
      value: ['ngo-b'],
      from: 'PARTNER_TOPICS',
    });
    expect(named('aftercare.reentryMonths')).toMatchObject({
      value: 6,
      from: 'file',
      unit: 'months',
    });
  });

  it('are told with where each comes from, rows behind what they differ from', () => {
    const by = [
      { court: 'court-north', issueDays: 10 },
      { court: 'court-south', issueDays: 12, offerOpenDays: 1 },
    ];
    const inForce = settingsInForce(read({ 'court-diversion': { issueDays: 8, by } }));
    const told = inForce.map(({ name, value, from, at }) => ({ name, value, from, at }));
    const name = 'court-diversion.issueDays';
    expect(told.filter((one) => one.name === name)).toEqual([
      { name, value: 8, from: 'file', at: null },
      { name, value: 10, from: 'row', at: { court: 'court-north' } },
      { name, value: 12, from: 'row', at: { court: 'court-south' } },
    ]);
    expect(told.find((one) => one.name === 'intake.claimCodeDays')).toMatchObject({
      value: 56,
      from: 'default',
    });
  });
});

it('every setting says what it is, in what unit, and where its default comes from', () => {
  const every = settingsInForce({ file: null, settings: {}, overruled: {} });
  expect(every).toHaveLength(67);
  for (const { name, description, source, unit, value } of every) {
    expect([name, description.length > 10, source.length > 5]).toEqual([name, true, true]);
    expect([name, unit === null]).toEqual([name, typeof value === 'boolean']);
  }
  expect(Object.keys(settingsSchemas)).toHaveLength(5);
});
