import { addMinutes, instant } from '@throughcare/contracts';
import { VirtualClock } from '@throughcare/service-kit';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { intakeService } from '../src/service.ts';

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const another = { ...named, familyName: 'Another' };
const number = (value: string) => ({ issuer: 'PRISON', type: 'BOOK', value });

describe('D8: a number', () => {
  let house: TestHouse;
  let clock: VirtualClock;
  beforeEach(async () => {
    clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
    house = await openTestHouse({ services: [intakeService()], clock });
  });
  afterEach(() => house.close());

  const officer = () => house.client.as('INTAKE');
  const prison = () => house.client.as('PCM', 'prison-a');
  const opens = (who: ReturnType<typeof officer>, name: object, ...values: readonly string[]) =>
    who.post('/intake/people', { ...name, identifiers: values.map(number) });
  const opened = async (...values: readonly string[]): Promise<string> =>
    (await opens(officer(), named, ...values)).body.pathwayRef;
  const leadsTo = async (value: string): Promise<string> => {
    const answer = await prison().post('/intake/people/resolve', number(value));
    return answer.status === 409 ? `merged into ${answer.body.keptRef}` : answer.body.pathwayRef;
  };
  const later = (minutes: number) => clock.moveTo(addMinutes(clock.now(), minutes));

  it('of a record leads to it for as long as the record lists it', async () => {
    const ada = await opened('A1');
    expect((await officer().post(`/intake/people/${ada}/identifiers`, number('a 2'))).status).toBe(
      200,
    );
    later(60 * 24 * 365);
    expect([await leadsTo('A1'), await leadsTo('A2')]).toEqual([ada, ada]);
  });

  it('that a refused command named is anybody’s at once', async () => {
    const ada = await opened('A1');
    expect(await opens(officer(), named, 'A1', 'B1')).toMatchObject({
      status: 409,
      body: { code: 'person-already-known' },
    });
    const ben = await opened('B1');
    expect(ben).not.toBe(ada);
  });

  it('that came under another name is bound to no record, and free after a minute', async () => {
    const ada = await opened('A1');
    expect((await opens(prison(), another, 'A1', 'B1')).status).toBeLessThan(300);
    later(2);
    const ben = await leadsTo('B1');
    expect([ada, undefined]).not.toContain(ben);
    expect(await leadsTo('A1')).toBe(ada);
  });

  it('of a record that was merged away still names it, and each record the one that took it up', async () => {
    const [ada, ben, cleo] = [await opened('A1'), await opened('B1'), await opened('C1')];
    const merge = async (kept: string, removedRef: string) => {
      expect((await officer().post(`/intake/people/${kept}/merge`, { removedRef })).status).toBe(
        200,
      );
      await house.settle();
    };
    await merge(ben, ada);
    await merge(cleo, ben);
    later(60 * 24 * 365);
    const leads = [await leadsTo('A1'), await leadsTo('B1'), await leadsTo('C1')];
    expect(leads).toEqual([`merged into ${ben}`, `merged into ${cleo}`, cleo]);
    const taken = await officer().post(`/intake/people/${cleo}/identifiers`, number('A1'));
    expect(taken).toMatchObject({ status: 409, body: { code: 'already-claimed' } });
  });
});
