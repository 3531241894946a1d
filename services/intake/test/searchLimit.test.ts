import { instant } from '@throughcare/contracts';
import { VirtualClock } from '@throughcare/service-kit';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { intakeService } from '../src/service.ts';

const named = { givenName: 'Aigul', familyName: 'Quillfeather', dateOfBirth: null };

describe('a search for people', () => {
  let house: TestHouse;
  const clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
  const searcher = (subject: string, org = 'prison-a') => {
    const who = house.client.as('PCM', org, subject);
    return (text = 'Quillfeather') => who.post('/intake/people/search', { text });
  };
  const audited = async (org: string) => {
    const store = house.pair.store('intake');
    const page = { kind: 'disclosure', index: 'org', key: org, limit: 200 };
    const { items } = await store.list(page);
    const rows = await Promise.all(items.map(({ id }) => store.read('disclosure', id)));
    return rows.map((row) => row?.state as { by: string; what: string; items: unknown[] });
  };

  beforeAll(async () => {
    house = await openTestHouse({
      services: [intakeService({ searchesAtMost: 3, searchesWithinMinutes: 10 })],
      clock,
    });
    await house.client.as('PCM', 'prison-a').post('/intake/people', named);
  });
  afterAll(() => house.close());

  it('is answered 429 once an account has searched so often, says when to try again, and nobody else waits', async () => {
    const searches = searcher('stolen');
    for (let n = 0; n < 3; n++) expect((await searches(`Nobody${n}`)).status).toBe(200);
    clock.moveTo(instant('2026-01-05T09:04:30.000Z'));
    const refused = await searches();
    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'too-many-questions', status: 429 },
    });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.headers.get('retry-after')).toBe('330');
    expect(JSON.stringify(refused.body)).not.toContain('Quillfeather');
    expect((await searcher('colleague')()).status).toBe(200);
    clock.moveTo(instant('2026-01-05T09:10:00.000Z'));
    expect((await searches()).status).toBe(200);
  });

  it('that is refused is written down once, with the account and without the words', async () => {
    const searches = searcher('curious', 'prison-b');
    for (let n = 0; n < 6; n++) await searches();
    const rows = await audited('prison-b');
    expect(rows.filter(({ what }) => what === 'find-people-refused')).toEqual([
      expect.objectContaining({ by: 'curious', items: [], refs: [] }),
    ]);
    const lines = house.log.lines.filter(({ what }) => what === 'asked too often');
    expect(lines.at(-1)?.more).toEqual({
      query: 'find-people',
      account: expect.stringMatching(/^[\w-]{16,}$/),
      org: 'prison-b',
    });
    expect(house.log.text()).not.toContain('Quillfeather');
  });

  it('that is none, for its words or its role, does not count', async () => {
    const searches = searcher('clumsy');
    for (let n = 0; n < 5; n++) expect((await searches('Q')).status).toBe(422);
    const peer = house.client.as('PEER', 'prison-a', 'clumsy');
    for (let n = 0; n < 5; n++)
      expect((await peer.post('/intake/people/search', { text: 'Quillfeather' })).status).toBe(403);
    expect((await searches()).status).toBe(200);
  });
});
