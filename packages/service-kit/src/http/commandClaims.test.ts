import { randomUUID } from 'node:crypto';
import {
  anybody,
  commandsOn,
  type DocumentType,
  notice,
  refuse,
  relation,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { nobodysSelf } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { z } from 'zod';

type Person = { readonly id: string; readonly office: string; readonly numbers: readonly string[] };
type Numbered = { readonly type: 'Numbered'; readonly office: string; readonly number: string };
const person: DocumentType<Person, Numbered> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: (id) => ({ id, office: '', numbers: [] }),
  evolve: (state, { office, number }) => ({
    ...state,
    office: state.office === '' ? office : state.office,
    numbers: [...state.numbers, number],
  }),
  claimed: ({ numbers }) => numbers.map((value) => ({ scope: 'number', value })),
  duties: 'none',
  views: {
    person: viewsOn<Person>()({
      name: 'person',
      param: 'pathwayRef',
      schema: z.object({ id: notice(z.uuid()), numbers: notice(z.array(z.string())) }),
      seenBy: [anybody('for tests')],
      of: ({ id, numbers }) => ({ id, numbers: [...numbers] }),
    }),
  },
};
const common = {
  body: z.strictObject({ number: z.string().max(20) }),
  shows: 'person',
  claims: ({ body: { number } }: { body: { number: string } }) => [
    { scope: 'number', value: number },
  ],
} as const;
const on = commandsOn(person);
const open = on({
  ...common,
  name: 'open',
  summary: 'Opens a record',
  path: '/people',
  by: { INTAKE: anybody('for tests') },
  opens: true,
  creates: true,
  entity: () => '',
  decide: ({ body: { number } }, { numbers }, { actor: { org } }) =>
    number === 'wrong'
      ? refuse.conflict('closed', 'No such number is given out.')
      : numbers.includes(number)
        ? []
        : [{ type: 'Numbered', office: org, number }],
});
const add = on({
  ...common,
  name: 'add',
  summary: 'Adds a number',
  path: '/people/{pathwayRef}/numbers',
  by: {
    INTAKE: relation('OWN_STATEMENT', ({ office }: Person, { actor }) => actor.org === office),
  },
  entity: ({ params }) => params.pathwayRef,
  decide: ({ body: { number } }, { numbers }, { actor: { org } }) =>
    numbers.length > 1
      ? refuse.conflict('closed', 'Two numbers are enough.')
      : [{ type: 'Numbered', office: org, number }],
});
const spec: ServiceSpec = {
  name: 'intake',
  title: 'Knows people by numbers',
  settings: {},
  self: nobodysSelf,
  documents: [person],
  commands: [open, add],
  reactions: [],
  queries: [],
  followUps: [],
  projections: [],
  reads: [],
};

describe('D8: a command that is refused claims nothing', () => {
  let house: TestHouse;
  const office = (org = 'office') => house.client.as('INTAKE', org);
  const people = () => house.pair.store('intake').scan<Person>('pathway', null, 50);
  const opened = async (number: string): Promise<string> => {
    expect((await office().post('/intake/people', { number })).status).toBeLessThan(300);
    const found = (await people()).find(({ state }) => state.numbers.includes(number));
    return found?.id ?? '';
  };
  const adds = (ref: string, number: string, org?: string) =>
    office(org).post(`/intake/people/${ref}/numbers`, { number });

  beforeEach(async () => {
    house = await openTestHouse({ services: [spec] });
  });
  afterEach(() => house.close());

  it('two strangers stay two, although a refused command about one named the number of the other', async () => {
    const ada = await opened('1');
    expect((await adds(ada, '2')).status).toBe(200);
    expect(await adds(ada, '3')).toMatchObject({ status: 409, body: { code: 'closed' } });
    const ben = await opened('3');
    expect(ben).not.toBe(ada);
    expect((await people()).map(({ state }) => state.numbers).toSorted()).toEqual([
      ['1', '2'],
      ['3'],
    ]);
  });

  it('nor does one of a stranger’s office, which learns nothing of the number that it named', async () => {
    const ada = await opened('1');
    await opened('4');
    for (const number of ['4', '5'])
      expect(await adds(ada, number, 'stranger')).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
    const ben = await opened('5');
    expect(ben).not.toBe(ada);
    expect(await adds(ada, '4')).toMatchObject({ status: 409, body: { code: 'already-claimed' } });
  });

  it('nor one about a record that there is not, nor one that would have opened one', async () => {
    expect((await adds(randomUUID(), '6')).status).toBe(404);
    expect((await office().post('/intake/people', { number: 'wrong' })).status).toBe(409);
    expect(await house.pair.store('intake').scan('claim', null, 10)).toEqual([]);
  });

  it('and one that is refused says what is open instead, as any other command does, and to a stranger nothing', async () => {
    const ada = await opened('1');
    await opened('4');
    const claimed = await adds(ada, '4');
    expect(claimed.body).toMatchObject({ code: 'already-claimed', open: ['add'] });
    expect((await adds(ada, '2')).status).toBe(200);
    expect((await adds(ada, '3')).body).toMatchObject({ code: 'closed', open: ['add'] });
    expect((await adds(ada, '3', 'stranger')).body).not.toHaveProperty('open');
  });

  it('and one that is accepted claims as before: who brings the same number meets the same record', async () => {
    const [first, second] = await Promise.all([
      office().post('/intake/people', { number: '7' }),
      office().post('/intake/people', { number: '7' }),
    ]);
    expect([first?.status, second?.status]).toEqual([201, 201]);
    expect(await people()).toHaveLength(1);
  });
});
