import { rest } from './rest.ts';
import { within } from './within.ts';

describe('work within a time', () => {
  it('gives what it gives', async () => {
    expect(await within(600_000, async () => 7)).toBe(7);
  });

  it('gives nothing where it fails, even at once', async () => {
    expect(await within(600_000, () => Promise.reject(new Error('no')))).toBeUndefined();
    const throws = (): Promise<never> => {
      throw new Error('no');
    };
    expect(await within(600_000, throws)).toBeUndefined();
  });

  it('gives nothing where it takes longer, and nobody hears how it ends', async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    expect(await within(1, () => promise)).toBeUndefined();
    reject(new Error('too late to matter'));
    await rest(0);
  });
});
