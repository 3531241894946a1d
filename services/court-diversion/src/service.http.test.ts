import { fitsKind, type Role } from '@throughcare/contracts';
import { rolesIn } from '@throughcare/record';
import { ref } from '@throughcare/testing';
import {
  eventually,
  openTestHouse,
  register,
  stated,
  type TestHouse,
} from '@throughcare/testing/house';
import {
  bodies,
  bodyOf,
  routed as candidateOf,
  clinic,
  file,
  type HeldOrder,
  heldOrder,
  questions,
  reachIt,
} from '../test/heldOrder.ts';
import { routingDesk } from '../test/routingDesk.ts';
import { court, provider } from '../test/storyOfAnOrder.ts';
import { commands } from './commands/index.ts';
import { queries } from './queries/index.ts';
import { courtDiversionService } from './service.ts';

const people = '/court-diversion/people';

describe('the court over HTTP', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ services: [routingDesk(), courtDiversionService()] });
    const courts = [court, 'court-27', 'another'];
    await register(
      house,
      courts.map((one) => stated(one, 'COURT')),
    );
  });
  afterAll(() => house.close());

  const as = (role: 'DCC' | 'PROS' | 'JUDGE' | 'ASSR' | 'NGOW', org = court) =>
    house.client.as(role, org);
  const routed = async (word: string) =>
    `${people}/${ref(word)}/orders/${await candidateOf(house, word)}`;

  it('shows a routed referral as a candidate that any court of the register may take up, and then to that court only', async () => {
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

  it('D12: shows a candidate that is routed to a court by name to that court, and to no other', async () => {
    const body = { programmeCode: 'VC', court: 'court-28' };
    const person = ref('named');
    await house.client.as('INTAKE').post(`/intake/people/${person}/route`, body);
    const named = as('DCC', 'court-28');
    const list = await eventually('a candidate', async () => {
      const answer = await named.get(`${people}/${person}/orders`);
      return answer.status === 200 && answer.body;
    });
    const { orderId } = list.items[0];
    const order = `${people}/${person}/orders/${orderId}`;
    const nobodys = async (who: typeof named, what: string) =>
      (await who.get(`/court-diversion/${what}?held=NOBODYS&limit=200`)).body.items.some(
        (row: { orderId: string }) => row.orderId === orderId,
      );
    for (const role of ['DCC', 'PROS'] as const) {
      expect((await as(role).get(order)).status).toBe(404);
      expect((await as(role).get(`${people}/${person}/orders`)).status).toBe(404);
      expect(await nobodys(as(role), 'orders')).toBe(false);
      expect(await nobodys(as(role), 'tasks')).toBe(false);
      for (const [step, screened] of [
        ['take-up', {}],
        ['determine-eligibility', { eligible: true }],
      ] as const)
        expect((await as(role).post(`${order}/${step}`, screened)).status).toBe(404);
    }
    expect(await nobodys(named, 'orders')).toBe(true);
    expect(await nobodys(named, 'tasks')).toBe(true);
    expect((await named.post(`${order}/take-up`)).body).toMatchObject({ court: 'court-28' });
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
    // Between two days, both counted; and of no other court.
    const days = (search: string, org = elsewhere) =>
      as('JUDGE', org).get(`/court-diversion/hearings?${search}`);
    const earlier = { type: 'STATUS', at: '2099-02-27T09:00:00Z', judge: 'judge-7', room: 'B 12' };
    await as('DCC', elsewhere).post(`${order}/hearings`, earlier);
    expect((await days('from=2099-02-27&to=2099-03-01')).body.items).toMatchObject([
      { at: '2099-02-27T09:00:00.000Z', judge: 'judge-7', room: 'B 12' },
      { at: '2099-03-01T10:00:00.000Z', judge: null, room: null },
    ]);
    expect((await days('from=2099-02-28&to=2099-05-29')).body.items).toHaveLength(1);
    expect((await days('from=2099-02-27&to=2099-03-01', court)).body.items).toEqual([]);
    for (const wrong of [
      '',
      'from=2099-03-01',
      'to=2099-03-01',
      'on=2099-03-01&to=2099-03-02',
      'from=2099-03-02&to=2099-03-01',
      'from=2099-03-01&to=2099-06-01',
    ])
      expect([wrong, (await days(wrong)).status]).toEqual([wrong, 422]);
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

describe('D12: an order over HTTP, by every command and every question of the court', () => {
  let house: TestHouse;
  let order: HeldOrder;
  beforeAll(async () => {
    house = await openTestHouse({ services: [routingDesk(), courtDiversionService()] });
    await register(house, registered);
    order = await heldOrder(house, 'held');
  });
  afterAll(() => house.close());

  const registered = [
    stated(court, 'COURT'),
    stated(file, 'PROSECUTION', ['IL'], { speaksFor: [court, provider] }),
  ];
  /** Every organisation that has to do with the order in some role, and one that has nothing to do with it. */
  const organisations = [court, provider, clinic, file, 'elsewhere'];
  /** Whether people of this organisation can have this role, by what the register knows. */
  const mayWorkAt = (org: string, role: Role) =>
    registered.every(({ organisationId, kind }) => organisationId !== org || fitsKind(role, kind));
  const pathOf = (path: string) =>
    `/court-diversion${path.replaceAll(/\{(\w+)\}/g, (_, name) => order[name as keyof HeldOrder])}`;
  /** Those who have this role: who reaches the order, and who does not. */
  const callers = (role: Role, own = reachIt[role] ?? []) => {
    const of = (orgs: readonly string[]) => orgs.map((org) => house.client.as(role, org));
    if (role === 'PERSON')
      return {
        own: [house.client.as('PERSON', 'public', order.pathwayRef)],
        strangers: [house.client.as('PERSON', 'public', ref('another'))],
      };
    return {
      own: of(own),
      strangers: of(organisations.filter((org) => !own.includes(org) && mayWorkAt(org, role))),
    };
  };

  it('has a row in this test for each', () => {
    const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).sort();
    expect(Object.keys(bodies).sort()).toEqual(names(commands));
    expect(Object.keys(questions).sort()).toEqual(names(queries));
  });

  it.each(queries.map((query) => [query.name, query] as const))(
    '%s shows it to those who have to do with it, and is empty or not there for others',
    async (name, { path, by }) => {
      const { search = '', lists, counts, of } = questions[name] ?? {};
      for (const role of rolesIn(by)) {
        const { own, strangers } = callers(role, of);
        const answers = async (who: typeof own) => {
          const all = await Promise.all(who.map((one) => one.get(`${pathOf(path)}${search}`)));
          if (!lists) return all.map(({ status }) => status);
          return all.map(({ status, body }) => [
            status,
            body.items.some(({ orderId }: { orderId: string }) => orderId === order[lists]),
          ]);
        };
        expect([role, await answers(strangers)]).toEqual([
          role,
          strangers.map(() => (lists ? [200, false] : counts ? 200 : 404)),
        ]);
        expect([role, await answers(own)]).toEqual([
          role,
          own.map(() => (lists ? [200, true] : 200)),
        ]);
      }
    },
  );

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s is taken from those who have to do with it, and finds nothing for others',
    async (name, { path, by }) => {
      for (const role of rolesIn(by)) {
        const { own, strangers } = callers(role);
        for (const stranger of strangers) {
          const answer = await stranger.post(pathOf(path), bodyOf(name, role));
          expect([role, answer.body]).toMatchObject([role, { status: 404, code: 'not-found' }]);
        }
        for (const one of own) {
          const { status, body } = await one.post(pathOf(path), bodyOf(name, role));
          expect([role, [200, 201, 403, 409, 422]]).toEqual([
            role,
            expect.arrayContaining([status]),
          ]);
          expect(body.code).not.toBe('role');
        }
      }
    },
  );
});
