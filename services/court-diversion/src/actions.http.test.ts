import type { Action } from '@throughcare/record';
import { ref } from '@throughcare/testing';
import { openTestHouse, register, stated, type TestHouse } from '@throughcare/testing/house';
import { routed as candidateOf } from '../test/heldOrder.ts';
import { routingDesk } from '../test/routingDesk.ts';
import { court } from '../test/storyOfAnOrder.ts';
import { courtDiversionService } from './service.ts';

describe('what a caller may do with an order now', () => {
  let house: TestHouse;
  let order: string;
  beforeAll(async () => {
    house = await openTestHouse({ services: [routingDesk(), courtDiversionService()] });
    await register(house, [stated(court, 'COURT'), stated('another', 'COURT')]);
    order = `/court-diversion/people/${ref('ada')}/orders/${await candidateOf(house, 'ada')}`;
    await house.client.as('DCC', court).post(`${order}/take-up`);
  });
  afterAll(() => house.close());

  const actionsFor = async (role: 'DCC' | 'PROS' | 'JUDGE') => {
    const { body } = await house.client.as(role, court).get(order);
    return new Map((body.actions as Action[]).map((action) => [action.name, action]));
  };
  const openFor = async (role: 'DCC' | 'PROS' | 'JUDGE') =>
    [...(await actionsFor(role)).values()].filter(({ open }) => open).map(({ name }) => name);

  it('is told with the order: each move with where it is made, and for the rest what is lacking', async () => {
    const actions = await actionsFor('DCC');
    expect(actions.get('determine-eligibility')).toEqual({
      name: 'determine-eligibility',
      what: expect.any(String),
      post: `${order.replace('/court-diversion', '')}/determine-eligibility`,
      roles: expect.arrayContaining(['PROS', 'DCC']),
      open: true,
      lacking: null,
    });
    expect(actions.get('complete-order')).toMatchObject({
      open: false,
      lacking: { code: 'role', detail: expect.stringContaining('JUDGE') },
    });
    expect(actions.get('request-place')).toMatchObject({
      open: false,
      lacking: { code: 'wrong-state', state: 'CANDIDATE', remedy: expect.any(String) },
    });
  });

  it('is what the commands themselves answer: what is not open is refused with the same code', async () => {
    const shut = [...(await actionsFor('DCC')).values()].filter(({ open }) => !open);
    expect(shut.length).toBeGreaterThan(10);
    for (const { post, lacking } of shut) {
      const { status, body } = await house.client
        .as('DCC', court)
        .post(`/court-diversion${post}`, {});
      // A body that is missing is told before the state is asked.
      if (status !== 422) expect(body.code).toBe(lacking?.code);
    }
  });

  it('is told with a refusal: the moves that are open instead', async () => {
    const refused = await house.client.as('JUDGE', court).post(`${order}/offer`, {});
    expect(refused).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect(refused.body.open).toEqual(await openFor('JUDGE'));
    const clerk = await house.client.as('DCC', court).post(`${order}/take-up`, {});
    expect(await openFor('DCC')).toContain('determine-eligibility');
    if (clerk.status === 409) expect(clerk.body.open).toContain('determine-eligibility');
  });

  it('is told to no stranger, with the order or with a refusal', async () => {
    const stranger = house.client.as('DCC', 'another');
    for (const answer of [await stranger.get(order), await stranger.post(`${order}/end`, {})])
      expect(Object.keys(answer.body)).not.toContain('actions');
    const refused = await stranger.post(`${order}/end`, { reason: 'ACQUITTED' });
    expect(refused.status).toBe(404);
    expect(refused.body.open).toBeUndefined();
  });

  it('says which codes each field takes', async () => {
    const { body } = await house.client
      .as('DCC', court)
      .get('/court-diversion/codes?command=end-administratively');
    expect(body.items).toEqual([
      expect.objectContaining({
        command: 'end-administratively',
        field: '/reason',
        codes: expect.arrayContaining(['ACQUITTED']),
      }),
    ]);
    const all = await house.client.as('PEER', 'ngo').get('/court-diversion/codes');
    expect(all.body.items.length).toBeGreaterThan(body.items.length);
  });

  it('names the keys that are not known, and repeats none that has not the form of one', async () => {
    const { status, body } = await house.client
      .as('DCC', court)
      .post(`${order}/end`, { reason: 'ACQUITTED', becuase: 'x', 'Ada Example': 'y' });
    expect(status).toBe(422);
    expect(JSON.stringify(body.errors)).toContain('“becuase”');
    expect(JSON.stringify(body)).not.toContain('Ada Example');
  });

  it('is told with the answer of a move as well: what is open now, as a look would tell', async () => {
    const answer = await house.client
      .as('DCC', court)
      .post(`${order}/determine-eligibility`, { eligible: true });
    expect(answer.status).toBe(200);
    const told = answer.body.actions as Action[];
    expect(told.every(({ open, lacking }) => open && lacking === null)).toBe(true);
    expect(told.map(({ name }) => name)).toEqual(await openFor('DCC'));
    expect(told.map(({ name }) => name)).not.toContain('determine-eligibility');
  });

  const by = (role: 'DCC' | 'JUDGE') => house.client.as(role, court);
  const anotherOrder = async (word: string) =>
    `/court-diversion/people/${ref(word)}/orders/${await candidateOf(house, word)}`;

  it('gives whoever reads an order the ETag by which the next command is held to it', async () => {
    const order = await anotherOrder('read');
    await by('DCC').post(`${order}/take-up`);
    const read = await by('DCC').get(order);
    expect(read.etag).toMatch(/^"\d+"$/);
    const ifMatch = read.etag ?? '';
    const screened = () =>
      by('DCC').post(`${order}/determine-eligibility`, { eligible: true }, { ifMatch });
    expect((await screened()).status).toBe(200);
    const late = await by('DCC').post(`${order}/end`, { reason: 'ACQUITTED' }, { ifMatch });
    expect(late.status).toBe(412);
    expect((await by('DCC').get('/court-diversion/orders')).etag).toBeNull();
  });

  it('tells where one hearing is read what may be done with it', async () => {
    const order = await anotherOrder('heard');
    await by('DCC').post(`${order}/take-up`);
    const at = '2099-03-01T10:00:00.000Z';
    const { hearingId } = (await by('DCC').post(`${order}/hearings`, { type: 'STATUS', at })).body;
    const { body, etag } = await by('JUDGE').get(
      `/court-diversion/people/${ref('heard')}/hearings/${hearingId}`,
    );
    expect(etag).toBe('"1"');
    const open = body.actions.map((one: { name: string; open: boolean }) => [one.name, one.open]);
    expect(open).toContainEqual(['move-hearing', true]);
    expect(open).toContainEqual(['hold-hearing', false]);
  });
});
