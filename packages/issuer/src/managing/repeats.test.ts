import { Repeats } from './repeats.ts';

describe('the same request again', () => {
  it('is answered what the first was, while it runs and for a minute after; another is not', async () => {
    const { jest } = import.meta;
    jest.useFakeTimers();
    let done = 0;
    const work = async () => (done += 1);
    const repeats = new Repeats<number>();
    const ask = (...who: string[]) => repeats.answer(who, work, () => true);
    expect(await Promise.all([ask('hana', 'k'), ask('hana', 'k')])).toEqual([1, 1]);
    expect(await ask('hana', 'k')).toBe(1);
    expect(await ask('lena', 'k')).toBe(2);
    expect(await ask('hana', 'other')).toBe(3);
    jest.advanceTimersByTime(60_001);
    expect(await ask('hana', 'k')).toBe(4);
    jest.useRealTimers();
  });

  it('is tried again where nothing came of the first', async () => {
    const repeats = new Repeats<string>();
    const failing = () => Promise.reject(new Error('away'));
    await expect(repeats.answer(['a'], failing, () => true)).rejects.toThrow('away');
    expect(
      await repeats.answer(
        ['a'],
        async () => 'refused',
        (told) => told === 'done',
      ),
    ).toBe('refused');
    expect(
      await repeats.answer(
        ['a'],
        async () => 'done',
        () => true,
      ),
    ).toBe('done');
  });
});
