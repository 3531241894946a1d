import { ref } from '@throughcare/testing';
import { eventually, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { routingDesk } from '../test/routingDesk.ts';
import { courtDiversionService } from './service.ts';

const court = 'court-26';
const people = '/court-diversion/people';

describe('the court over HTTP', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ services: [routingDesk(), courtDiversionService()] });
  });
  afterAll(() => house.close());

  const as = (role: 'DCC' | 'PROS' | 'JUDGE' | 'ASSR' | 'NGOW', org = court) =>
    house.client.as(role, org);
  /** Someone whose referral was routed, and the candidate that came of it. */
  const routed = async (word: string) => {
    const person = ref(word);
    await house.client.as('INTAKE').post(`/intake/people/${person}/route`, { programmeCode: 'VC' });
    const list = await eventually('a candidate', async () => {
      const answer = await as('DCC').get(`${people}/${person}/orders`);
      return answer.status === 200 && answer.body;
    });
    return `${people}/${person}/orders/${list.items[0].orderId}`;
  };

  it('shows a routed referral as a candidate that any court may take up, and then to that court only', async () => {
    const order = await routed('one');
    expect((await as('DCC').get('/court-diversion/orders?held=NOBODYS')).body.items).toHaveLength(
      1,
    );
    const taken = await as('DCC').post(`${order}/take-up`);
    expect(taken).toMatchObject({ status: 200, body: { state: 'CANDIDATE', court } });
    expect((await as('DCC').get('/court-diversion/orders?held=NOBODYS')).body.items).toEqual([]);
    expect(
      (await as('DCC').get('/court-diversion/orders?state=CANDIDATE')).body.items,
    ).toHaveLength(1);
    expect((await as('DCC', 'another').get(order)).status).toBe(404);
    expect((await as('DCC', 'another').post(`${order}/end`, { reason: 'ACQUITTED' })).status).toBe(
      404,
    );
  });

  it('refuses a role that has no part in it, and a body that cannot be', async () => {
    const order = await routed('two');
    expect((await as('NGOW').get(order)).status).toBe(403);
    expect((await as('JUDGE').post(`${order}/take-up`)).status).toBe(403);
    const wrong = await as('PROS').post(`${order}/determine-eligibility`, { eligible: 'maybe' });
    expect(wrong.status).toBe(422);
    const unexplained = await as('PROS').post(`${order}/determine-eligibility`, {
      eligible: false,
    });
    expect(unexplained).toMatchObject({ status: 422, body: { code: 'reason-required' } });
  });

  it("lists the court's tasks with the most urgent first, and the hearings of a day", async () => {
    const order = await routed('three');
    const elsewhere = 'court-27';
    await as('DCC', elsewhere).post(`${order}/determine-eligibility`, { eligible: true });
    const tasks = await as('DCC', elsewhere).get('/court-diversion/tasks');
    expect(tasks.body.items).toMatchObject([{ code: 'CLINICAL_SCREEN', overdue: false }]);
    const set = await as('DCC', elsewhere).post(`${order}/hearings`, {
      type: 'STATUS',
      at: '2099-03-01T11:00:00+01:00',
    });
    expect(set).toMatchObject({ status: 201, body: { state: 'SCHEDULED' } });
    const day = (on: string, org: string) =>
      as('JUDGE', org).get(`/court-diversion/hearings?on=${on}`);
    expect((await day('2099-03-01', elsewhere)).body.items).toMatchObject([
      { at: '2099-03-01T10:00:00.000Z' },
    ]);
    expect((await day('2099-03-02', elsewhere)).body.items).toEqual([]);
    expect((await day('2099-03-01', court)).body.items).toEqual([]);
  });

  it('moves an ETag with what is told about the order', async () => {
    const order = await routed('four');
    const taken = await as('DCC').post(`${order}/take-up`);
    const stale = await as('DCC').post(
      `${order}/determine-eligibility`,
      { eligible: true },
      { ifMatch: taken.etag ?? '' },
    );
    expect(stale.status).toBe(200);
    expect(stale.etag).not.toBe(taken.etag);
    const again = await as('DCC').post(
      `${order}/end`,
      { reason: 'ACQUITTED' },
      { ifMatch: taken.etag ?? '' },
    );
    expect(again.status).toBe(412);
  });

  it('hands an order on when two records are merged, and back as it stands when that is undone', async () => {
    const order = await routed('removed');
    const orderId = order.split('/').at(-1);
    const refs = { keptRef: ref('kept'), removedRef: ref('removed') };
    const nth = 1;
    const tell = async (what: 'merge' | 'unmerge') => {
      for (const record of Object.values(refs))
        await house.client
          .as('INTAKE')
          .post(`/intake/people/${record}/tell-merge`, { what, ...refs, nth });
    };
    const kept = `${people}/${refs.keptRef}/orders/${orderId}`;
    const there = (path: string, status: number) =>
      eventually(`${status} there`, async () => (await as('DCC').get(path)).status === status);
    await tell('merge');
    await there(kept, 200);
    const refused = await as('DCC').post(`${order}/take-up`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'person-merged', keptRef: refs.keptRef },
    });
    expect((await as('DCC').post(`${kept}/take-up`)).status).toBe(200);
    await tell('unmerge');
    await there(kept, 404);
    await eventually(
      'the order is back',
      async () => (await as('DCC').get(order)).body.court === court,
    );
    const screened = await as('PROS').post(`${order}/determine-eligibility`, { eligible: true });
    expect(screened).toMatchObject({ status: 200, body: { state: 'LEGALLY_ELIGIBLE' } });
  });
});
