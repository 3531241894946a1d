import { clientError } from './fixtures/fakeConsumer.ts';
import { type BrokerPool, tellsRefusals } from './refusals.ts';

/** As kafkajs does it: whatever one broker says, the next is asked; null where none answered. */
const asLibrary = (brokers: number): BrokerPool => ({
  async withBroker(ask) {
    for (let one = 0; one < brokers; one++)
      try {
        return await ask(one);
      } catch {}
    return null;
  },
});

describe('a question to one broker after another', () => {
  const refusal = clientError({ type: 'GROUP_AUTHORIZATION_FAILED' });
  const away = clientError({ type: 'GROUP_COORDINATOR_NOT_AVAILABLE' });
  let pool: BrokerPool;
  beforeEach(() => {
    pool = asLibrary(3);
    tellsRefusals(pool);
  });

  it('ends at a refusal, which whoever asked hears of', async () => {
    const asked: unknown[] = [];
    const asking = pool.withBroker(async (one) => {
      asked.push(one);
      throw refusal;
    });
    await expect(asking).rejects.toBe(refusal);
    expect(asked).toEqual([0]);
  });

  it('goes on after what may pass, to an answer or to none', async () => {
    const second = pool.withBroker(async (one) => {
      if (one === 0) throw away;
      return one;
    });
    expect(await second).toBe(1);
    expect(await pool.withBroker(() => Promise.reject(away))).toBe(null);
  });

  it('is asked of no other library than the one it knows', () => {
    expect(() => tellsRefusals({})).toThrow('its pool of brokers has another shape');
  });
});
