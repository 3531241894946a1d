import { Outages } from './outages.ts';

const container = (calls: string[]) => ({
  kill: async () => void calls.push('kill'),
  start: async () => void calls.push('start'),
});

describe('the times in which an engine is away', () => {
  it('are over when the engine answers again, and do not overlap', async () => {
    const calls: string[] = [];
    const outages = new Outages(container(calls), async () => {
      calls.push('ask');
      if (calls.length < 4) throw new Error('not yet');
    });
    expect(outages.begin(0)).toBe(true);
    expect(outages.begin(0)).toBe(false);
    await outages.over();
    expect(calls).toEqual(['kill', 'start', 'ask', 'ask']);
  });

  it('leave it alone for a while when it has just come back', async () => {
    const outages = new Outages(container([]), async () => undefined);
    outages.begin(0);
    await outages.over();
    expect(outages.begin(0)).toBe(false);
  });

  it('are told as a failure of the run where it cannot be started', async () => {
    const broken = { ...container([]), start: () => Promise.reject(new Error('no such image')) };
    const outages = new Outages(broken, async () => undefined);
    outages.begin(0);
    await expect(outages.over()).rejects.toThrow('no such image');
  });
});
