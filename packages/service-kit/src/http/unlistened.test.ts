import { ref } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { type Asked, overHttp } from './ask.ts';

const person = ref('asked-about');

describe('a request unheard a socket', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  const bearer = () => ({ authorization: `Bearer ${house.client.as('INTAKE').token}` });
  const say = (headers: object, body: unknown = { n: 1 }, who: string = person): Asked => ({
    method: 'POST',
    service: 'intake',
    path: `/people/${who}/say`,
    headers: { ...bearer(), ...headers },
    body,
  });
  const get = (path: string, headers: object = bearer()): Asked => ({
    method: 'GET',
    service: 'court-diversion',
    path,
    headers: { ...headers },
  });
  const requests: readonly (readonly [string, () => Asked])[] = [
    ['a command that is known already', () => say({ 'idempotency-key': 'said' })],
    ['a key that was used for something else', () => say({ 'idempotency-key': 'said' }, { n: 2 })],
    ['no key', () => say({})],
    ['a body that is wrong', () => say({ 'idempotency-key': 'wrong' }, { n: 'one', more: 1 })],
    ['no body', () => say({ 'idempotency-key': 'empty' }, undefined)],
    ['somebody unnamed', () => say({ 'idempotency-key': 'nobody' }, { n: 1 }, 'nobody')],
    ['no token', () => ({ ...say({ 'idempotency-key': 'said' }), headers: {} })],
    ['a role that may not ask', () => get('/heard?limit=2')],
    [
      'a search',
      () => get('/heard?limit=2', { authorization: `Bearer ${house.client.as('DCC').token}` }),
    ],
    [
      'a search that is wrong',
      () => get('/heard?limit=many', { authorization: `Bearer ${house.client.as('DCC').token}` }),
    ],
    ['an address that is none', () => get('/nothing-here')],
    ['whether it is ready', () => get('/health/live', {})],
  ];

  it.each(requests)('is answered as over HTTP: %s', async (_what, request) => {
    await house.ask(say({ 'idempotency-key': 'said' }));
    await house.settle();
    const [over, unheard] = [
      await overHttp(() => house.url)(request()),
      await house.ask(request()),
    ];
    expect([unheard.status, unheard.body]).toEqual([over.status, over.body]);
    for (const name of ['etag', 'cache-control', 'www-authenticate', 'retry-after'])
      expect([name, unheard.headers.get(name)]).toEqual([name, over.headers.get(name)]);
  });

  it('does what it says, once', async () => {
    const asked = say({ 'idempotency-key': 'twice' }, { n: 7 }, ref('another'));
    const [first, again] = [await house.ask(asked), await house.ask(asked)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.headers.has('throughcare-position')).toBe(true);
    expect(again.body).toEqual(first.body);
  });

  it('is refused where there is no such service', async () => {
    const elsewhere = { ...get('/heard'), service: 'prison-program' } as const;
    await expect(house.ask(elsewhere)).rejects.toThrow('no prison-program here');
  });
});
