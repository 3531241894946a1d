import { instant } from '@throughcare/contracts';
import { VirtualClock } from '@throughcare/service-kit';
import { listener, ref } from '@throughcare/testing';
import { type Installation, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { accepted, recordOf, referralId } from './support/events.ts';
import { describePairs, patience } from './support/pairs.ts';
import { healthOf, listenerOf } from './support/toy.ts';

const person = ref('parked');
const parkedAt = instant('2026-01-05T09:00:00.000Z');

describePairs('dead letters', (pair) => {
  const bug = new Set<string>();
  let installation: Installation;
  let house: TestHouse;
  const redrive = (body: object, role: 'ADMIN' | 'COORD' = 'ADMIN') =>
    house.client.as(role).post('/court-diversion/parked/redrive', body, { key: null });
  beforeAll(async () => {
    installation = pair.installation();
    const clock = new VirtualClock(parkedAt);
    house = await openTestHouse({ installation, clock, services: [listener(bug)] });
    bug.add(referralId(person, 1));
    const records = [1, 2, 3].map((sequence) => recordOf(accepted(person, sequence)));
    await house.pair.log.append(records);
    await house.settle();
    clock.moveTo(instant('2026-01-06T09:00:00.000Z'));
  }, patience);
  afterAll(async () => {
    await house.close();
    await installation.remove();
  }, patience);

  it('show in health by number and by how long the oldest has waited', async () => {
    expect(await healthOf(house)).toMatchObject({ parked: 3, parkedSince: parkedAt });
  });

  it('are for operators only', async () => {
    expect((await redrive({}, 'COORD')).status).toBe(403);
    expect((await house.client.as('COORD').get('/court-diversion/parked')).status).toBe(403);
  });

  it('stay, in a redrive, as long as the cause does', async () => {
    expect((await redrive({ dryRun: true })).body).toMatchObject({ moved: 0, left: 3 });
    expect((await redrive({})).body).toMatchObject({ people: 1, moved: 0, left: 3 });
  });

  it('would move, says a dry run once the cause is mended, and moves nothing itself', async () => {
    bug.clear();
    expect((await redrive({ dryRun: true })).body).toEqual({
      people: 1,
      moved: 3,
      left: 3,
      dryRun: true,
    });
    expect((await listenerOf(house, person))?.state.heard ?? []).toEqual([]);
  });

  it('are applied by a redrive once and in order, and the operator’s name stands beside it', async () => {
    expect((await redrive({ refs: [person] })).body).toMatchObject({ moved: 3, left: 0 });
    expect((await redrive({})).body).toMatchObject({ people: 0, moved: 0, left: 0 });
    const heard = [1, 2, 3].map((n) => referralId(person, n));
    expect((await listenerOf(house, person))?.state.heard).toEqual(heard);
    expect(await healthOf(house)).toMatchObject({ parked: 0, parkedSince: null });
    const store = house.pair.store('court-diversion');
    const records = await store.list({
      kind: 'disclosure',
      index: 'person',
      key: person,
      limit: 10,
    });
    const written = await Promise.all(records.items.map(({ id }) => store.read('disclosure', id)));
    expect(written.map((record) => record?.state)).toEqual(
      expect.arrayContaining([expect.objectContaining({ by: 'admin-1', what: 'redrive' })]),
    );
  });
});
