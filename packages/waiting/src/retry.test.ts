import { retryWhile, retryWhileLater, saysLater } from './retry.ts';

class Later extends Error {
  readonly retry = 'later';
}
const pauses = { first: 0, longest: 0 };

/** Fails with these, one after the other, then gives 'done'. */
function failing(...errors: readonly unknown[]) {
  const left = [...errors];
  return async () => {
    if (left.length > 0) throw left.shift();
    return 'done';
  };
}

describe('trying again', () => {
  it('goes on while the error says later, and tells of each', async () => {
    const told: unknown[] = [];
    const errors = [new Later('one'), new Later('two')];
    const failed = (error: unknown) => void told.push(error);
    expect(await retryWhileLater(failing(...errors), { pauses, failed })).toBe('done');
    expect(told).toEqual(errors);
  });

  it('ends with an error that does not pass, and tells of it once', async () => {
    const told: unknown[] = [];
    const work = failing(new Later('one'), new Error('never'));
    const trying = retryWhileLater(work, { pauses, failed: (error) => void told.push(error) });
    await expect(trying).rejects.toThrow('never');
    expect(told).toHaveLength(1);
  });

  it('ends with the last error when patience is at an end', async () => {
    const always = () => Promise.reject(new Later('still'));
    await expect(
      retryWhileLater(always, { pauses: { first: 5, longest: 5 }, patience: 1 }),
    ).rejects.toThrow('still');
  });

  it('ends with the last error when it is called off during a pause', async () => {
    const calling = new AbortController();
    const trying = retryWhile(() => true, failing(new Error('one')), {
      pauses: { first: 600_000, longest: 600_000 },
      signal: calling.signal,
      failed: () => calling.abort(),
    });
    await expect(trying).rejects.toThrow('one');
  });

  it('takes work that throws at once for work that fails', async () => {
    let tries = 0;
    const work = () => {
      if (++tries < 3) throw new Error('not now');
      return tries;
    };
    expect(await retryWhile(() => true, work, { pauses })).toBe(3);
  });

  it.each([
    [new Later('x'), true],
    [new Error('x'), false],
    [null, false],
    ['later', false],
  ])('of %p: says later is %p', (error, later) => {
    expect(saysLater(error)).toBe(later);
  });
});
