import { isRelated } from '@throughcare/record';
import { accountOf, actor, ref, teller, tellerType } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { queriesOf } from './listDisclosures.ts';

const self = {
  name: 'SELF',
  holds: (_state: unknown, asking: { actor: { account: string } }) =>
    asking.actor.account === accountOf('ada'),
} as const;
const asked = queriesOf({
  queries: [],
  commands: [],
  documents: [tellerType],
  self,
}).at(-1);

describe('who saw my record', () => {
  let house: TestHouse;
  const path = `/intake/people/${ref('ada')}/disclosures`;
  beforeAll(async () => {
    house = await openTestHouse({ services: [teller()] });
    await house.client.as('INTAKE').post(`/intake/people/${ref('ada')}/say`, { n: 1 });
  });
  afterAll(() => house.close());

  it('is for the privacy officer, and for the account that is bound to the record', () => {
    const may = (role: 'PERSON' | 'PRIVACY', account: string): boolean =>
      isRelated(
        asked?.by ?? {},
        {},
        {
          params: {},
          actor: { ...actor(role), account },
          now: '' as never,
          organisation: null,
          hash: (text) => text,
        },
      );
    expect(may('PRIVACY', accountOf('officer'))).toBe(true);
    expect(may('PERSON', accountOf('ada'))).toBe(true);
    expect(may('PERSON', accountOf('somebody-else'))).toBe(false);
  });

  it('is not there for another person, nor of a person who is not known', async () => {
    const person = house.client.as('PERSON');
    const nobody = `/intake/people/${ref('nobody')}/disclosures`;
    const privacy = house.client.as('PRIVACY');
    for (const answer of [await person.get(path), await privacy.get(nobody)])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('says organisation and role, latest first, without the name of an account, and the look itself is found by the next', async () => {
    const privacy = house.client.as('PRIVACY', 'city', 'officer-7');
    expect((await privacy.get(path)).body).toEqual({ items: [], next: null });
    const { body } = await privacy.get(path);
    expect(body.items).toEqual([
      {
        at: expect.any(String),
        org: 'city',
        role: 'PRIVACY',
        what: 'list-disclosures',
        items: [],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('officer-7');
  });

  it('has no place in a service that keeps nothing of people', () => {
    expect(
      queriesOf({
        queries: [],
        commands: [],
        documents: [],
        self,
      }).map(({ name }) => name),
    ).toEqual(['list-codes']);
  });
});
