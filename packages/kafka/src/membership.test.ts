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

  it('begins behind the offset that was kept, and settles slice by slice', async () => {
    await join();
    expect(consumer.seeks).toEqual([
      { topic: 'throughcare.intake.justice', partition: 0, offset: '5' },
    ]);
    await consumer.give([5, 6, 7]);
    expect(delivered).toEqual([['5', '6'], ['7']]);
    expect(consumer.resolved).toEqual(['6', '7']);
    expect(membership.next(partition)).toBe(8n);
    expect(membership.next('throughcare.intake.justice/1')).toBeUndefined();
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
    expect(delivered).toEqual([['10']]);
    expect(jumps).toEqual([]);
  });

  it('goes on from where the log has something, and says so', async () => {
    await join();
    await consumer.give([9]);
    await consumer.give([0, 1]);
    expect(delivered).toEqual([['9'], ['0', '1']]);
    expect(jumps).toEqual(['5 9', '10 0']);
  });

  it('settles nothing more once its group has moved on, until it has joined again', async () => {
    const moved = clientError({ type: 'REBALANCE_IN_PROGRESS' });
    const { jest } = import.meta;
    jest.useFakeTimers();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await join({
      deliver: async (batch) => {
        delivered.push(values(batch));
        await held;
      },
    });
    consumer.heartbeat = () => Promise.reject(moved);
    const giving = consumer.give([5, 6, 7]);
    await jest.advanceTimersByTimeAsync(1_500);
    release();
    await expect(giving).rejects.toBe(moved);
    jest.useRealTimers();
    expect(delivered).toEqual([['5', '6']]);
    await expect(consumer.give([7])).rejects.toBe(moved);
    expect(delivered).toHaveLength(1);

    consumer.heartbeat = async () => undefined;
    consumer.rejoin();
    await consumer.give([7]);
    expect(delivered.slice(1)).toEqual([['7']]);
    expect(consumer.seeks.at(-1)?.offset).toBe('7');
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
