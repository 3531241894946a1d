import {
  type Actor,
  anybody,
  eachRow,
  notice,
  Paging,
  pageOf,
  queriesWith,
  relation,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { ref, teller, tellerType } from '@throughcare/testing';
import { gate, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import jsonwebtoken from 'jsonwebtoken';
import { z } from 'zod';
import { sealPositions } from '../engine/sealedPositions.ts';
import { secretsFrom } from '../engine/secrets.ts';

const path = (word: string) => `/court-diversion/people/${ref(word)}/heard`;

const secret = Buffer.alloc(32, 7);
const secrets = secretsFrom(secret);

describe('a question over HTTP', () => {
  let house: TestHouse;
  let held: ReturnType<typeof gate> | undefined;
  const say = (word: string, n = 1, who = house.client.as('INTAKE')) =>
    who.post(`/intake/people/${ref(word)}/say`, { n });
  /** Who says something and asks about it: a position is for the caller that it was told to. */
  const both = () => house.client.as(['INTAKE', 'DCC']);
  const clerk = () => house.client.as('DCC');

  beforeAll(async () => {
    house = await openTestHouse({
      secret,
      around: (_service, deps) => ({
        ...deps,
        log: {
          append: (records) => deps.log.append(records),
          ends: (topics) => deps.log.ends(topics),
          close: () => deps.log.close(),
          consume: (options) =>
            deps.log.consume({
              ...options,
              deliver: async (batch) => {
                await held?.passed;
                await options.deliver(batch);
              },
            }),
        },
      }),
    });
  });
  afterEach(() => {
    held?.open();
    held = undefined;
  });
  afterAll(() => house.close());

  it('is answered to those who may ask: 401, 403 and 404 to others', async () => {
    await say('asked');
    await house.settle();
    expect((await clerk().get(path('asked'))).status).toBe(200);
    expect((await house.client.bearing('').get(path('asked'))).status).toBe(401);
    expect(await house.client.as('PEER').get(path('asked'))).toMatchObject({
      status: 403,
      body: { code: 'role' },
    });
    expect(await clerk().get(path('nobody'))).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect((await clerk().get('/court-diversion/people/17/heard')).status).toBe(404);
  });

  it('about a person is recorded with who asked, and no cache keeps the answer', async () => {
    await say('shown');
    await house.settle();
    const answer = await house.client.as('DCC', 'court-city', 'clerk-7').get(path('shown'));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const store = house.pair.store('court-diversion');
    const key = ref('shown');
    const { items } = await store.list({ kind: 'disclosure', index: 'person', key, limit: 10 });
    const [record] = await Promise.all(items.map(({ id }) => store.read('disclosure', id)));
    expect(items).toHaveLength(1);
    expect(record?.state).toMatchObject({ by: 'clerk-7', org: 'court-city', what: 'read-heard' });
  });

  it('waits until what a command elsewhere answered with has arrived here', async () => {
    held = gate();
    const said = await say('awaited', 1, both());
    const asking = both().get(path('awaited'), { after: said.position ?? '' });
    held.open();
    const answer = await asking;
    expect(answer).toMatchObject({ status: 200, body: { heard: [said.body.id] } });
    expect(answer.headers.get('throughcare-stale')).toBeNull();
  });

  it('waits no longer than two seconds, and then says that the answer is stale', async () => {
    await say('slow');
    await house.settle();
    held = gate();
    const said = await say('slow', 2, both());
    const began = performance.now();
    const answer = await both().get(path('slow'), { after: said.position ?? '' });
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(answer.headers.get('throughcare-stale')).toBe('true');
    expect(answer.body.heard).toHaveLength(1);
  });

  it('does not wait for what this service never reads, and refuses what is no position', async () => {
    await say('plain');
    await house.settle();
    const { iss, sub } = jsonwebtoken.decode(clerk().token) as { iss: string; sub: string };
    const account = { account: secrets.account(iss, sub) } as Actor;
    const never = sealPositions(secrets, account, [
      { service: 'aftercare', audience: 'care', ref: ref('plain'), sequence: 9 },
    ]);
    const began = performance.now();
    expect((await clerk().get(path('plain'), { after: never })).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1_900);
    for (const after of ['soon', `intake/justice/${ref('plain')}@0`, 'intake/justice/-7@1'])
      expect(await clerk().get(path('plain'), { after })).toMatchObject({
        status: 422,
        body: { code: 'position-invalid' },
      });
  });

  it('is paged by a cursor that leaves nothing out, and a cursor of somebody’s own making is refused', async () => {
    for (const n of [1, 2, 3, 4, 5]) await say('listed', n);
    await house.settle();
    const all = (await clerk().get('/court-diversion/heard?limit=200')).body.items;
    const seen: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
      const { body } = await clerk().get(`/court-diversion/heard?limit=2${after}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items);
      next = body.next;
    }
    expect(seen).toEqual(all);
    for (const search of ['after=made-up', 'limit=0', 'limit=many', 'unknown=1'])
      expect(await clerk().get(`/court-diversion/heard?${search}`)).toMatchObject({
        status: 422,
        body: { code: 'invalid-search' },
      });
  });
});

describe('what a list shows', () => {
  type Said = { readonly said: Readonly<Record<string, { readonly n: number }>> };
  /** One is for intake alone. */
  const row = viewsOn<Said>()({
    name: 'said-row',
    param: 'saidId',
    schema: z.object({ n: notice(z.int()) }),
    seenBy: [
      relation('SERVICE', (_said: Said, { actor }) => actor.roles.includes('SERVICE')),
      relation(
        'OWN_STATEMENT',
        (
          { said }: Said,
          { params, actor }: { params: { saidId: string }; actor: { org: string } },
        ) => actor.org === 'org-intake' || said[params.saidId]?.n !== 1,
      ),
    ],
    of: ({ said }, item) => said[item],
  });
  const listSaid = queriesWith()({
    name: 'list-said',
    summary: 'All that was said',
    path: '/said',
    by: { INTAKE: eachRow('OWN_STATEMENT'), PRIVACY: anybody('for tests') },
    search: Paging,
    answer: pageOf(row.schema),
    run: async ({ search }, tools) => {
      const page = await tools.list(tellerType, 'said', 'all', search);
      const items = [];
      for (const { id, item } of page.items) {
        const state = await tools.read(tellerType, id);
        const shown = state && tools.show(row, { id, state }, item);
        if (shown) items.push(shown);
      }
      return { items, next: page.next };
    },
  });
  const spec: ServiceSpec = { ...teller(), queries: [listSaid] };
  let house: TestHouse;
  const ids: Record<string, string> = {};
  const recorded = async (index: string, key: string) => {
    const store = house.pair.store('intake');
    const { items } = await store.list({ kind: 'disclosure', index, key, limit: 10 });
    return Promise.all(items.map(async ({ id }) => (await store.read('disclosure', id))?.state));
  };

  beforeAll(async () => {
    house = await openTestHouse({ services: [spec] });
    for (const [n, word] of ['ada', 'ben', 'ben'].entries()) {
      const said = await house.client
        .as('INTAKE')
        .post(`/intake/people/${ref(word)}/say`, { n: n + 1 });
      ids[`${word} ${n + 1}`] = said.body.id;
    }
  });
  afterAll(() => house.close());

  it('is one disclosure record an answer, found under every person shown and under the organisation', async () => {
    const list = await house.client.as('INTAKE', 'org-intake', 'officer-7').get('/intake/said');
    expect(list.body.items).toHaveLength(3);
    const [record, ...others] = await recorded('org', 'org-intake');
    expect(others).toEqual([]);
    expect(record).toMatchObject({ by: 'officer-7', org: 'org-intake', what: 'list-said' });
    expect((record as { refs: string[] }).refs.toSorted()).toEqual(
      [ref('ada'), ref('ben')].toSorted(),
    );
    expect((record as { items: string[] }).items.toSorted()).toEqual(
      Object.values(ids)
        .map((id) => `said-row ${id}`)
        .toSorted(),
    );
    for (const word of ['ada', 'ben'])
      expect(await recorded('person', ref(word))).toEqual([record]);
  });

  it('is recorded under nobody whose row was left out', async () => {
    const list = await house.client.as('INTAKE', 'office-north').get('/intake/said');
    expect(list.body.items).toEqual(expect.arrayContaining([{ n: 2 }, { n: 3 }]));
    expect(list.body.items).toHaveLength(2);
    const [record] = await recorded('org', 'office-north');
    expect(record).toMatchObject({ refs: [ref('ben')] });
    expect(await recorded('person', ref('ada'))).toHaveLength(1);
  });

  it('is no record where it showed nobody', async () => {
    const list = await house.client.as('PRIVACY', 'city').get('/intake/said');
    expect(list.body).toEqual({ items: [], next: null });
    expect(await recorded('org', 'city')).toEqual([]);
  });
});
