import { AreaCode } from '../ids.ts';
import { areaCode, areaHolds, unknownArea } from './areas.ts';

describe('an area code', () => {
  it.each([
    [['IL', 'Cook'], 'IL-COOK'],
    [['IL', 'Saint Clair'], 'IL-SAINT_CLAIR'],
    [['FL', 'Miami-Dade'], 'FL-MIAMI_DADE'],
    [['UK', 'PCC', 'avon-and-somerset'], 'UK-PCC-AVON_AND_SOMERSET'],
  ])('of %j is %s', (places, code) => {
    expect(areaCode(...places)).toBe(code);
    expect(AreaCode.safeParse(code).success).toBe(true);
  });

  it.each([
    ['IL', 'IL-COOK', true],
    ['IL-COOK', 'IL-COOK', true],
    ['IL-COOK', 'IL', false],
    ['IL-COOK', 'IL-COOKS', false],
    ['IL', 'ILL-COOK', false],
    [unknownArea, 'IL-COOK', true],
    ['IL-COOK', unknownArea, true],
  ])('%s holds %s: %s', (wide, narrow, holds) => {
    expect(areaHolds(wide, narrow)).toBe(holds);
  });
});
