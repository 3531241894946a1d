import { Lifecycle } from './lifecycle.ts';
import type { Maintenance } from './maintenance.ts';
import type { Parts } from './parts.ts';

describe('a lifecycle', () => {
  let calls: string[];
  const part = (name: string) => ({
    start: async () => void calls.push(`start ${name}`),
    stop: async () => void calls.push(`stop ${name}`),
  });
  const lifecycle = () => {
    const maintenance = {
      ...part('maintenance'),
      recoverFromRestore: async () => void calls.push('recover from restore'),
    };
    const parts = {
      ownTopicRecovery: part('own-topic recovery'),
      register: { load: async () => void calls.push('load the register') },
      relay: part('relay'),
      ticker: part('ticker'),
      followUps: part('follow-ups'),
      subscription: part('subscription'),
      projectors: [part('projector')],
      workers: [part('worker')],
      deliveries: { writeLate: async () => void calls.push('write late disclosures') },
      offsets: part('offsets'),
      deps: {},
    };
    return new Lifecycle(parts as unknown as Parts, maintenance as unknown as Maintenance);
  };
  const health = () => Promise.reject(new Error('nobody asks'));

  beforeEach(() => {
    calls = [];
  });

  it('repairs what was restored before anything is published, and reads last', async () => {
    const one = lifecycle();
    expect(one.started).toBe(false);
    await one.start(health);
    expect(calls).toEqual([
      'start own-topic recovery',
      'recover from restore',
      'load the register',
      'start relay',
      'start ticker',
      'start follow-ups',
      'start subscription',
      'start projector',
      'start worker',
      'start maintenance',
    ]);
    expect(one.started).toBe(true);
  });

  it('stops what reads, then what writes, then what publishes, and writes offsets last', async () => {
    const one = lifecycle();
    await one.start(health);
    calls = [];
    await one.stop();
    expect(calls).toEqual([
      'stop maintenance',
      'stop own-topic recovery',
      'stop subscription',
      'stop ticker',
      'stop follow-ups',
      'stop relay',
      'stop projector',
      'stop worker',
      'write late disclosures',
      'stop offsets',
    ]);
    expect(one.started).toBe(false);
  });
});
