import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ref } from '@throughcare/testing';
import { openTestHouse, type TestHouse, temporaryDir } from '@throughcare/testing/house';
import { accepted } from './support/events.ts';
import { healthOf, listenerOf, say } from './support/toy.ts';

const topic = 'throughcare.intake.justice';
const poisoned = ref('poisoned');
const sound = accepted(poisoned, 1);
const text = (change: object) => JSON.stringify({ ...sound, ...change });

/** Ten kinds of garbage that anyone with access to a topic could leave there. */
const garbage: readonly (string | null)[] = [
  null,
  '',
  'not json',
  '{"specversion":"1.0","id":',
  '[]',
  '{}',
  text({ source: '/somewhere/else' }),
  text({ source: '/throughcare/aftercare/care' }),
  text({ sequence: 0 }),
  text({ data: { referralId: 'not an id' } }),
];

describe('a poison message', () => {
  const made = temporaryDir();
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ dataDir: made.dir });
    await say(house, ref('before'), 1);
    await house.settle();
    await house.close();
    writeRaw(made.dir, garbage);
    house = await openTestHouse({ dataDir: made.dir });
  });
  afterAll(async () => {
    await house.close();
    made.remove();
  });

  it('of ten kinds stands aside, the group goes on, and what comes behind it is applied', async () => {
    const after = await say(house, ref('after'), 1);
    await house.settle();
    expect((await listenerOf(house, ref('after')))?.state.heard).toEqual([after.body.id]);
    expect((await listenerOf(house, poisoned))?.state.heard ?? []).toEqual([]);
    expect(await healthOf(house)).toMatchObject({ parked: garbage.length, lag: 0, ready: true });
  });

  it('is listed for operators with its reason, its place, and nothing of what it says', async () => {
    const { status, body } = await house.client.as('ADMIN').get('/court-diversion/parked');
    expect(status).toBe(200);
    const reasons = (body.items as { reason: string }[]).map(({ reason }) => reason).toSorted();
    expect(reasons).toEqual(['invalid-data', ...Array(9).fill('undecodable')]);
    expect(JSON.stringify(body)).not.toContain('not an id');
  });

  it('is still known after a restart, and nothing is applied twice', async () => {
    await house.close();
    house = await openTestHouse({ dataDir: made.dir });
    await house.settle();
    expect(await healthOf(house)).toMatchObject({ parked: garbage.length });
    expect((await listenerOf(house, ref('after')))?.state.heard).toHaveLength(1);
  });
});

function writeRaw(dir: string, values: readonly (string | null)[]): void {
  const database = new DatabaseSync(join(dir, 'log.db'), { timeout: 5_000 });
  try {
    const id = Number(
      database.prepare('SELECT topic FROM topics WHERE name = ?').get(topic)?.topic,
    );
    const insert = database.prepare('INSERT INTO records (topic, key, value) VALUES (?, ?, ?)');
    for (const value of values) insert.run(id, poisoned, value);
  } finally {
    database.close();
  }
}
