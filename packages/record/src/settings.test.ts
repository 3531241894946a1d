import { z } from 'zod';
import { setting, varyingSetting } from './setting.ts';
import { settingsFor, settingsOf } from './settings.ts';

const about = { description: 'How long', unit: 'days', source: 'our own default' };
const Schema = settingsOf({
  kept: setting(z.int().default(30), about),
  answer: varyingSetting(z.int().min(1).default(3), {
    ...about,
    variesBy: ['agreement', 'prison', 'area'],
  }),
  hold: varyingSetting(z.int().default(45), { ...about, variesBy: ['prison'] }),
});
const faults = (given: unknown) =>
  Schema.safeParse(given).error?.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  ) ?? [];

describe('the settings of a place', () => {
  it('are those of everywhere where no row says otherwise', () => {
    const settings = Schema.parse({ answer: 4 });
    expect(settingsFor(settings, {})).toMatchObject({ kept: 30, answer: 4, hold: 45 });
    expect(settingsFor(settings, { prison: 'prison-north' }).answer).toBe(4);
  });

  it('come from the narrowest row for each, in whatever order they stand', () => {
    const by = [
      { agreement: 'ngo-harbour', answer: 10 },
      { prison: 'prison-north', answer: 6, hold: 20 },
      { area: 'NORTHSHORE', answer: 4 },
      { area: 'NORTHSHORE-CITY', answer: 5 },
      { prison: 'prison-north', area: 'NORTHSHORE', answer: 7 },
    ];
    for (const rows of [by, by.toReversed()]) {
      const settings = Schema.parse({ by: rows });
      const answer = (place: Parameters<typeof settingsFor>[1]) =>
        settingsFor(settings, place).answer;
      expect(answer({ area: 'SOUTHSHORE' })).toBe(3);
      expect(answer({ area: 'NORTHSHORE-COAST' })).toBe(4);
      expect(answer({ area: 'NORTHSHORE-CITY-HARBOUR' })).toBe(5);
      expect(answer({ prison: 'prison-north' })).toBe(6);
      expect(answer({ prison: 'prison-north', area: 'NORTHSHORE-CITY' })).toBe(7);
      expect(answer({ prison: 'prison-north', agreement: 'ngo-harbour' })).toBe(10);
      // The row of the agreement says nothing of holds: the prison's does.
      expect(settingsFor(settings, { prison: 'prison-north', agreement: 'ngo-harbour' }).hold).toBe(
        20,
      );
    }
  });

  it('take no row whose place is not known here', () => {
    const settings = Schema.parse({ by: [{ area: 'NORTHSHORE', answer: 4 }] });
    for (const area of ['UNKNOWN', 'NORTHSHORELINE', null, undefined])
      expect(settingsFor(settings, { area }).answer).toBe(3);
  });
});

describe('rows of settings', () => {
  it.each([
    ['name no place', { answer: 4 }, 'by.0: names no place: say agreement, court, prison or area'],
    [
      'name a place that the setting does not ask for',
      { area: 'NORTHSHORE', hold: 10 },
      'by.0.hold: may differ by prison, not by area',
    ],
    [
      'name any area',
      { area: 'UNKNOWN', answer: 4 },
      'by.0.area: takes the code of an area that is known',
    ],
  ])('are refused where they %s', (_what, row, fault) => {
    expect(faults({ by: [row] })).toEqual([fault]);
  });

  it('are refused where two name one place, and where a value cannot be', () => {
    const by = [
      { prison: 'prison-north', area: 'NORTHSHORE', answer: 4 },
      { area: 'NORTHSHORE', prison: 'prison-north', answer: 5 },
    ];
    expect(faults({ by })).toEqual(['by.1: names the same place as row 0: make it one row']);
    expect(faults({ by: [{ prison: 'prison-north', answer: 0 }] })[0]).toMatch(/^by\.0\.answer: /);
  });

  it('take no setting that is the same everywhere', () => {
    expect(Schema.safeParse({ by: [{ prison: 'prison-north', kept: 10 }] }).error?.issues).toEqual([
      expect.objectContaining({ code: 'unrecognized_keys', keys: ['kept'], path: ['by', 0] }),
    ]);
  });
});

it('a setting that may differ cannot be read without a place', () => {
  const settings = Schema.parse({});
  expect(settings.kept).toBe(30);
  const hidden: 'answer' extends keyof typeof settings ? false : true = true;
  expect(hidden && settingsFor(settings, {}).answer).toBe(3);
});
