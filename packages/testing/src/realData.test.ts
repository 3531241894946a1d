import { basename } from 'node:path';
import { realData } from './realData.ts';

describe('real records', () => {
  it('are found by name where they lie', () => {
    const here = import.meta.filename;
    expect(realData(basename(here), import.meta.dirname)).toBe(here);
  });

  it('are undefined where this machine has none', () => {
    expect(realData('no-such-file.csv')).toBeUndefined();
  });
});
