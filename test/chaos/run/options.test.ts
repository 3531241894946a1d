import { optionsFrom } from './options.ts';

describe('the options of a run', () => {
  it('has a minute, seed 1 and the engines unless told otherwise', () => {
    expect(optionsFrom([])).toEqual({
      milliseconds: 60_000,
      seed: 1,
      rate: 4,
      embedded: false,
      without: null,
      json: false,
    });
  });

  it('takes what is given', () => {
    const words = '--minutes 0.75 --seed 42 --rate 3 --embedded --without outbox --json';
    expect(optionsFrom(words.split(' '))).toEqual({
      milliseconds: 45_000,
      seed: 42,
      rate: 3,
      embedded: true,
      without: 'outbox',
      json: true,
    });
    expect(optionsFrom(['--help'])).toBe('help');
  });

  it.each([
    ['--minutes', 'long'],
    ['--minutes', '0'],
    ['--seed', '1.5'],
    ['--seed', ''],
    ['--rate', '-1'],
    ['--without', 'tests'],
  ])('says what %s takes when it is given "%s"', (name, value) => {
    expect(() => optionsFrom([`${name}=${value}`])).toThrow(name);
  });
});
