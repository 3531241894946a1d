import type { Delivered } from '@throughcare/messaging';
import { clientError, FakeConsumer } from './fixtures/fakeConsumer.ts';
import { Membership, type MembershipOptions } from './membership.ts';

const partition = 'throughcare.intake.justice/0';

describe('a membership of a group', () => {
  let consumer: FakeConsumer;
  let membership: Membership;
  const delivered: string[][] = [];
  const jumps: string[] = [];
  beforeEach(() => {
    delivered.length = 0;
    jumps.length = 0;
    consumer = new FakeConsumer();
  });
  afterEach(() => membership.stop());

  async function join(options: Partial<MembershipOptions> = {}): Promise<void> {
    membership = new Membership(consumer, {
      topics: ['throughcare.intake.justice'],
      batchSize: 2,
      physical: (topic) => topic,
      logical: (topic) => topic as never,
      after: async () => '4',
      deliver: async (batch) => void delivered.push(values(batch)),
      jumped: (_partition, expected, found) => jumps.push(`${expected} ${found}`),
      commitEvery: 1_000,
      ...options,
    });
    await membership.start();
  }
  const values = (batch: readonly Delivered[]) => batch.map(({ value }) => value ?? '');
  const settled = async (upTo: bigint) => {
    while (membership.next(partition) !== upTo) await new Promise((turn) => setImmediate(turn));
  };
  /** Deliveries that wait until they are let go. */
  function held() {
    const { promise, resolve } = Promise.withResolvers<void>();
    const deliver = async (batch: readonly Delivered[]) => {
      delivered.push(values(batch));
      await promise;
    };
    return { deliver, release: resolve };
  }

  it('begins behind the offset that was kept, and settles slice by slice', async () => {
    await join();
    expect(consumer.seeks).toEqual([
      { topic: 'throughcare.intake.justice', partition: 0, offset: '5' },
    ]);
    await consumer.give([5, 6, 7]);
    await settled(8n);
    expect(delivered).toEqual([['5', '6'], ['7']]);
    expect(consumer.resolved).toEqual(['7']);
    expect(membership.next('throughcare.intake.justice/1')).toBeUndefined();
  });

  it('lets the client fetch on while it settles, and settles together what came meanwhile', async () => {
    const { deliver, release } = held();
    await join({ deliver });
    await consumer.give([5]);
    while (delivered.length === 0) await new Promise((turn) => setImmediate(turn));
    void consumer.give([6]);
    void consumer.give([7]);
    expect(delivered).toEqual([['5']]);
    expect(membership.next(partition)).toBe(5n);
    release();
    await settled(8n);
    expect(delivered).toEqual([['5'], ['6', '7']]);
  });

  it('lets the client fetch on only once all that was fetched is being settled', async () => {
    const { deliver, release } = held();
    await join({ deliver });
    let fetchesOn = false;
    const giving = consumer.give([5, 6, 7, 8, 9]).then(() => {
      fetchesOn = true;
    });
    while (delivered.length === 0) await new Promise((turn) => setImmediate(turn));
    expect(fetchesOn).toBe(false);
    release();
    await giving;
    await settled(10n);
    expect(delivered).toEqual([['5', '6'], ['7', '8'], ['9']]);
  });

  it('tries a batch that was refused again, and nothing that came after it before', async () => {
    let refusals = 2;
    await join({
      deliver: async (batch) => {
        delivered.push(values(batch));
        if (refusals-- > 0) throw new Error('not now');
      },
    });
    await consumer.give([5]);
    await consumer.give([6]);
    await settled(7n);
    expect(delivered.map(([first]) => first)).toEqual(delivered.map((_, n) => (n < 3 ? '5' : '6')));
  });

  it('lets go of what was fetched before it knew its places', async () => {
    await join();
    consumer.stale = true;
    await consumer.give([0, 1]);
    expect([delivered, consumer.resolved, jumps]).toEqual([[], [], []]);
  });

  it('waits for its places, as long as its own store is down', async () => {
    let down = 3;
    const joining = join({
      after: async () => {
        if (down-- > 0) throw new Error('the own store is down');
        return '9';
      },
    });
    await joining;
    expect(down).toBe(-1);
    await consumer.give([10]);
    await settled(11n);
    expect(delivered).toEqual([['10']]);
    expect(jumps).toEqual([]);
  });

  it('goes on from where the log has something, and says so', async () => {
    await join();
    await consumer.give([9]);
    await settled(10n);
    await consumer.give([0, 1]);
    await settled(2n);
    expect(delivered).toEqual([['9'], ['0', '1']]);
    expect(jumps).toEqual(['5 9', '10 0']);
  });

  it('settles nothing more once its heartbeat says that the group has moved on, until it has joined again', async () => {
    const moved = clientError({ type: 'REBALANCE_IN_PROGRESS' });
    const { jest } = import.meta;
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const { deliver, release } = held();
    await join({ deliver });
    consumer.heartbeat = () => Promise.reject(moved);
    const giving = consumer.give([5, 6, 7, 8, 9]);
    const rejected = expect(giving).rejects.toBe(moved);
    while (delivered.length === 0) await new Promise((turn) => setImmediate(turn));
    await jest.advanceTimersByTimeAsync(1_500);
    await rejected;
    jest.useRealTimers();
    await expect(consumer.give([7])).rejects.toBe(moved);
    release();
    await settled(7n);

    consumer.heartbeat = async () => undefined;
    consumer.rejoin();
    await consumer.give([7]);
    await settled(8n);
    expect(delivered).toEqual([['5', '6'], ['7']]);
    expect(consumer.seeks.at(-1)?.offset).toBe('7');
  });

  it('settles nothing more once the client is about to join again, and what it had fetched comes anew', async () => {
    const { deliver, release } = held();
    await join({ deliver });
    void consumer.give([5, 6, 7]);
    while (delivered.length === 0) await new Promise((turn) => setImmediate(turn));
    consumer.handlers?.rejoining();
    await expect(consumer.give([8])).rejects.toMatchObject({ retry: 'later' });
    consumer.rejoin();
    release();
    await consumer.give([7, 8]);
    await settled(9n);
    expect(delivered).toEqual([
      ['5', '6'],
      ['7', '8'],
    ]);
    expect(consumer.seeks.at(-1)?.offset).toBe('7');
    expect(jumps).toEqual([]);
  });

  it('lets go of partitions that went to another member', async () => {
    await join();
    consumer.rejoin([{ topic: 'throughcare.intake.justice', partition: 1 }]);
    await consumer.give([5]);
    expect(delivered).toEqual([]);
    expect(membership.next(partition)).toBeUndefined();
  });

  it('that was stopped while it joined leaves at once, and does not stay as a member', async () => {
    let joined = () => {};
    consumer.joins = () =>
      new Promise((resolve) => {
        joined = () => resolve(undefined);
      });
    const joining = join();
    await new Promise((turn) => setImmediate(turn));
    const stopping = membership.stop();
    await expect(joining).rejects.toMatchObject({ code: 'closed' });
    await stopping;
    const before = consumer.did.filter((one) => one === 'disconnect').length;
    joined();
    await new Promise((turn) => setImmediate(turn));
    expect(consumer.did.filter((one) => one === 'disconnect').length).toBe(before + 1);
  });
});
