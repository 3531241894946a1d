import type { ServiceHealth } from '@throughcare/service-kit';
import { comesToRest } from './rest.ts';

const resting = { lag: 0, pendingEvents: 0, followUps: 0, parked: 0 } as ServiceHealth;

/** One instance that answers this, then this, and stays with the last. */
const answering = (...answers: (Partial<ServiceHealth> | null)[]) => {
  let asked = 0;
  return {
    asked: () => asked,
    healths: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      return [answer ? { ...resting, ...answer } : null, resting];
    },
  };
};
const soon = { patience: 10_000, parkedFor: 0 };

describe('coming to rest', () => {
  it('waits until every instance answers and has nothing to do', async () => {
    const stage = answering(null, { lag: 1 }, { lag: null }, { pendingEvents: 2 }, {});
    expect(await comesToRest(stage, soon)).toBe(true);
    expect(stage.asked()).toBe(5);
  });

  it('takes parked records that do not move for the end', async () => {
    const stage = answering({ parked: 3 }, { parked: 2 });
    expect(await comesToRest(stage, soon)).toBe(true);
    expect(stage.asked()).toBeGreaterThan(2);
  });

  it('gives up in time', async () => {
    const options = { patience: 1, parkedFor: 0 };
    expect(await comesToRest(answering({ lag: 1 }), options)).toBe(false);
  });
});
