import type { Audience, ServiceName } from '@throughcare/contracts';
import { id, ref } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { remoteJournal } from './remoteJournal.ts';
import { serviceClient, servicesOverHttp } from './serviceClient.ts';

const person = ref('told-of');

describe('the journal over HTTP', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    for (const n of [1, 2, 3])
      await house.client.as('INTAKE').post(`/intake/people/${person}/say`, { n });
    await house.settle();
  });
  afterAll(() => house.close());

  const journalFor = (service: ServiceName) =>
    remoteJournal(
      serviceClient({
        ask: servicesOverHttp(() => house.url),
        bearer: () => house.client.as('SERVICE', service).token,
      }),
    );
  const stream = (audience: Audience) => ({ service: 'intake' as const, audience, ref: person });

  it('says to a subscriber what the owner’s own journal says', async () => {
    const [own, remote] = [house.pair.journal, journalFor('court-diversion')];
    expect(await remote.read(stream('justice'), 1, 10)).toEqual(
      await own.read(stream('justice'), 1, 10),
    );
    const page = await remote.heads('intake', 'justice', null, 10);
    expect(page).toEqual(await own.heads('intake', 'justice', null, 10));
    expect(page.heads).toEqual([{ ref: person, epoch: 0, sequence: 3 }]);
    expect((await remote.heads('intake', 'justice', page.next, 10)).heads).toEqual([]);
    expect(await remote.count('intake')).toBe(3);
  });

  it('shows a court no care, and nobody else anything', async () => {
    const court = journalFor('court-diversion');
    await expect(court.read(stream('care'), 0, 10)).rejects.toThrow('does not show its journal');
    await expect(court.heads('intake', 'care', null, 10)).rejects.toThrow('does not show');
    expect(await journalFor('aftercare').read(stream('care'), 0, 10)).toEqual([]);
    const stranger = house.client.as('SERVICE', 'ngo-harbour');
    expect((await stranger.get(`/intake/journal/justice/${person}`)).status).toBe(404);
    for (const role of ['ADMIN', 'INTAKE'] as const)
      expect((await house.client.as(role).get('/intake/journal/count')).status).toBe(403);
  });

  it('names what is wrong with a question', async () => {
    const court = house.client.as('SERVICE', 'court-diversion');
    const many = await court.get('/intake/journal/justice/heads?limit=5000');
    expect(many).toMatchObject({ status: 422, body: { errors: [{ field: '/limit' }] } });
    const cursor = await court.get('/intake/journal/justice/heads?since=nonsense');
    expect(cursor.status).toBe(422);
    expect((await court.get(`/intake/journal/weather/${id('x')}`)).status).toBe(404);
  });
});
