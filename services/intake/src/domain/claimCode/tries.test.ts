import type { Instant } from '@throughcare/contracts';
import { actor } from '@throughcare/testing';
import { person, settings } from '../../../test/inRecords.ts';
import { type CodeTries, codeTries, triesOfCodes } from './tries.ts';

const at = (time: string) => `2026-01-05T${time}.000Z` as Instant;
const after = (...events: Parameters<typeof codeTries.evolve>[1][]): CodeTries =>
  events.reduce(codeTries.evolve, codeTries.empty('ngo'));
const tried = (tryId: string, time: string) =>
  ({ type: 'code-tried', tryId, at: at(time) }) as const;
const counts = (many: number, time = '09:30:00') => {
  const all = Array.from({ length: many }, (_, n) => tried(`${n}`, '09:00:00'));
  return triesOfCodes.counts(after(...all), 'new', { now: at(time), settings } as never);
};

describe('tries of codes that do not work', () => {
  it('are of the organisation, and of a person by their account', () => {
    expect(triesOfCodes.of(actor('NGOC', 'ngo'))).toBe('ngo');
    expect(triesOfCodes.of(person('themself'))).toBe(person('themself').account);
  });

  it('count up to the limit of an hour, and no further', () => {
    const { wrongCodesAnHour } = settings;
    expect(counts(wrongCodesAnHour - 1)).toEqual([
      { type: 'code-tried', tryId: 'new', at: at('09:30:00') },
    ]);
    expect(counts(wrongCodesAnHour)).toMatchObject({ code: 'too-many-tries' });
  });

  it('count no more when the hour is over', () => {
    const { wrongCodesAnHour } = settings;
    expect(counts(wrongCodesAnHour, '09:59:59')).toMatchObject({ code: 'too-many-tries' });
    expect(counts(wrongCodesAnHour, '10:00:00')).toHaveLength(1);
  });

  it('are kept for an hour, and one that is taken back is not kept', () => {
    const kept = (state: CodeTries) => Object.keys(state.tries);
    const two = [tried('a', '09:00:00'), tried('b', '09:30:00')] as const;
    expect(kept(after(...two))).toEqual(['a', 'b']);
    expect(kept(after(...two, { type: 'try-taken-back', tryId: 'a' }))).toEqual(['b']);
    expect(kept(after(...two, tried('c', '10:00:00')))).toEqual(['b', 'c']);
  });
});
