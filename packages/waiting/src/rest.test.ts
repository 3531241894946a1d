import { getEventListeners } from 'node:events';
import { rest } from './rest.ts';

describe('a rest', () => {
  it('lasts as long as it should', async () => {
    const began = performance.now();
    expect(await rest(20)).toBe(true);
    // A timer may end a fraction of a millisecond early by this clock.
    expect(performance.now() - began).toBeGreaterThan(18);
  });

  it('ends when it is called off, and leaves nobody listening', async () => {
    const calling = new AbortController();
    const resting = rest(600_000, { signal: calling.signal });
    calling.abort();
    expect(await resting).toBe(false);
    expect(getEventListeners(calling.signal, 'abort')).toEqual([]);
  });

  it('that was called off before it began does not begin', async () => {
    expect(await rest(600_000, { signal: AbortSignal.abort() })).toBe(false);
  });

  it('that is over leaves nobody listening', async () => {
    const { signal } = new AbortController();
    await rest(0, { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('without an end does not end at once', async () => {
    const calling = new AbortController();
    const ended = rest(Number.POSITIVE_INFINITY, { signal: calling.signal, background: true });
    expect(await Promise.race([ended, rest(5)])).toBe(true);
    calling.abort();
    expect(await ended).toBe(false);
  });
});
