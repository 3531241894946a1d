import { causeAll } from './causeAll.ts';
import type { PlannedFault } from './plan.ts';

const fault = (kind: PlannedFault['kind'], at: number): PlannedFault => ({
  kind,
  at,
  who: 0,
  lasts: 0,
});

/** A stage on which things strike as `cause` says. */
const causing = (cause: (fault: PlannedFault) => boolean, signal = new AbortController().signal) =>
  causeAll({
    plan: [fault('service-killed', 0), fault('service-paused', 5), fault('service-killed', 10)],
    milliseconds: 15,
    stage: { cause: async (planned) => cause(planned), serves: () => true },
    clients: { acknowledged: [] },
    tell: () => undefined,
    signal,
  });

describe('causing what is planned', () => {
  it('counts by kind what struck', async () => {
    expect(await causing(() => true)).toEqual({ 'service-killed': 2, 'service-paused': 1 });
  });

  it('tries again where nobody can be struck at the moment, and counts once', async () => {
    let tried = 0;
    const caused = await causing(({ kind }) => kind === 'service-killed' || ++tried === 3);
    expect(caused).toEqual({ 'service-killed': 2, 'service-paused': 1 });
    expect(tried).toBe(3);
  });

  it('fails where a fault cannot be caused at all', async () => {
    const broken = causing(({ kind }) => {
      if (kind === 'service-paused') throw new Error('no such process');
      return true;
    });
    await expect(broken).rejects.toThrow('no such process');
  });

  it('ends at once when the run is ended', async () => {
    const ending = new AbortController();
    const run = causing(() => false, ending.signal);
    ending.abort(new Error('ended'));
    await expect(run).rejects.toThrow('ended');
  });
});
