import { randomUUID } from 'node:crypto';
import type { Instant } from '@throughcare/contracts';
import { instant } from '@throughcare/contracts';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';

let house: TestHouse;
let clock: VirtualClock;
let ref: string;
const say = (body: unknown, options?: { key?: string | null; ifMatch?: string }, about = ref) =>
  house.client.as('INTAKE').post(`/intake/people/${about}/say`, body, options);
const saidOf = async (about = ref) =>
  Object.keys(
    (await house.pair.store('intake').read<{ said: object }>('pathway', about))?.state.said ?? {},
  );
const later = (hours: number): Instant => instant(Date.parse(clock.now()) + hours * 3_600_000);

beforeAll(async () => {
  clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
  house = await openTestHouse({ clock });
});
afterAll(() => house.close());
beforeEach(() => {
  ref = randomUUID();
});

describe('a command with an Idempotency-Key', () => {
  it('gives the same answer to the same request, and has its effect once', async () => {
    const first = await say({ n: 1 }, { key: 'k1' });
    const again = await say({ n: 1 }, { key: 'k1' });
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body, etag: first.etag });
    expect(await saidOf()).toEqual([first.body.id]);
  });

  it('answers as before even when others have come in between', async () => {
    const first = await say({ n: 1 }, { key: 'k1' });
    for (let n = 20; n < 58; n++) await say({ n });
    expect(await say({ n: 1 }, { key: 'k1' })).toMatchObject({ status: 201, body: first.body });
    expect(await saidOf()).toHaveLength(39);
  });

  it('has one effect when the same request comes many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => say({ n: 1 }, { key: 'k' })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await saidOf()).toHaveLength(1);
  });

  it('refuses another body under a key that was used, without an effect', async () => {
    await say({ n: 1 }, { key: 'k1' });
    expect(await say({ n: 2 }, { key: 'k1' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await saidOf()).toHaveLength(1);
  });

  it('takes the same key for another document, and from another caller', async () => {
    const other = randomUUID();
    await say({ n: 1 }, { key: 'shared' });
    expect((await say({ n: 2 }, { key: 'shared' }, other)).status).toBe(201);
    const colleague = house.client.as('INTAKE', 'org-other');
    const path = `/intake/people/${ref}/say`;
    expect((await colleague.post(path, { n: 3 }, { key: 'shared' })).status).toBe(201);
    expect(await saidOf()).toHaveLength(2);
    expect(await saidOf(other)).toHaveLength(1);
  });

  it('binds no refusal: the same key may ask again once the rule agrees', async () => {
    expect((await say({ n: 13 }, { key: 'k' })).status).toBe(409);
    expect((await say({ n: 14 }, { key: 'k' })).status).toBe(201);
  });

  it('is told to come with one, and that it must be a key', async () => {
    expect(await say({ n: 1 }, { key: null })).toMatchObject({
      status: 428,
      body: { code: 'idempotency-key-missing' },
    });
    for (const key of ['a b', 'x'.repeat(201)])
      expect(await say({ n: 1 }, { key })).toMatchObject({
        status: 422,
        body: { code: 'idempotency-key-invalid' },
      });
    expect(await saidOf()).toEqual([]);
  });

  it('finds at most 64 kept a day, is told when to come back, and comes back', async () => {
    for (let n = 100; n < 164; n++) expect((await say({ n })).status).toBe(201);
    const refused = await say({ n: 200 });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-keys' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await say({ n: 1 }, undefined, randomUUID())).status).toBe(201);
    clock.moveTo(later(24));
    expect((await say({ n: 200 })).status).toBe(201);
    const document = await house.pair.store('intake').read('pathway', ref);
    expect(document?.remembered).toHaveLength(1);
  });

  it('says of a key whose answer is forgotten that it was used, and repeats nothing', async () => {
    await say({ n: 1 }, { key: 'old' });
    clock.moveTo(later(25));
    await say({ n: 2 }, { key: 'new' });
    expect(await say({ n: 1 }, { key: 'old' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-spent' },
    });
    expect(await saidOf()).toHaveLength(2);
  });
});

describe('who and what a command takes', () => {
  it('is 401 without a token and 403 for another role, before anything is said about the body', async () => {
    const path = `/intake/people/${ref}/say`;
    const nobody = await house.client.bearing('').post(path, { wrong: true });
    expect(nobody).toMatchObject({ status: 401, body: { code: 'token' } });
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
    expect(await house.client.as('PEER').post(path, { wrong: true })).toMatchObject({
      status: 403,
      body: { code: 'role' },
    });
  });

  it('is 204 where what it did is no longer for the caller to see, also when it comes again', async () => {
    const clerk = house.client.as('DCC');
    const hidden = (key: string) =>
      clerk.post(`/intake/people/${ref}/say`, { n: 1_000_000 }, { key });
    expect((await hidden('once')).status).toBe(204);
    expect((await hidden('once')).status).toBe(204);
    const again = await house.client
      .as('INTAKE')
      .post(`/intake/people/${ref}/say`, { n: 1 }, { key: 'other' });
    expect(again.headers.get('throughcare-position')).not.toBeNull();
  });

  it('is 404 for an address that names nobody, and for one that does not exist', async () => {
    const intake = house.client.as('INTAKE');
    for (const path of ['/intake/people/not-a-ref/say', '/intake/nothing', '/nothing'])
      expect(await intake.post(path, { n: 1 })).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
  });

  it('names each wrong field, and repeats nothing of what was sent', async () => {
    const secret = 'Aigerim Sadykova';
    const answer = await say({ n: secret, note: 7, [secret]: secret });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'invalid-body', status: 422 });
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['/n', '/note']),
    );
    expect(JSON.stringify(answer.body)).not.toContain('Aigerim');
    const path = await house.client.as('INTAKE').post(`/intake/people/${secret}/say`, {});
    expect(JSON.stringify(path.body)).not.toContain('Aigerim');
  });

  it('is 400 for what is no JSON and 413 for what is too much, with nothing of it in answer or log', async () => {
    expect(await say('{"n": Aigerim')).toMatchObject({ status: 400, body: { code: 'not-json' } });
    expect(await say({ n: 1, note: 'Aigerim'.repeat(60_000) })).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    });
    for (const body of ['null', '7', '"text"', '[]'])
      expect([400, 422]).toContain((await say(body)).status);
    expect(house.log.text()).not.toContain('Aigerim');
    expect(await saidOf()).toEqual([]);
  });

  it('lets no trace of a caller’s own making travel with the events', async () => {
    const intake = house.client.as('INTAKE');
    const path = `/intake/people/${ref}/say`;
    const sound = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await intake.post(path, { n: 1 }, { headers: { traceparent: 'Aigerim Sadykova' } });
    await intake.post(path, { n: 2 }, { headers: { traceparent: `${sound}-Aigerim` } });
    await intake.post(path, { n: 3 }, { headers: { traceparent: sound } });
    await house.settle();
    const stream = { service: 'intake', audience: 'justice', ref: ref as never } as const;
    const events = await house.pair.journal.read(stream, 0, 10);
    expect(events.map(({ traceparent }) => traceparent)).toEqual([undefined, undefined, sound]);
    expect(events[2]?.correlationid).toBe('a'.repeat(32));
    expect(JSON.stringify(events)).not.toContain('Aigerim');
  });
});

describe('If-Match and ETag', () => {
  it('moves with the entity itself, not with its neighbours or the relay', async () => {
    const one = await say({ n: 1 }, { key: 'one' });
    await say({ n: 2 });
    await house.settle();
    expect(one.etag).toBe('"1"');
    expect((await say({ n: 1 }, { key: 'one' })).etag).toBe('"1"');
  });

  it('is 412 where the entity is another by now, and 422 where it is no ETag', async () => {
    expect(await say({ n: 1 }, { ifMatch: '"7"' })).toMatchObject({
      status: 412,
      body: { code: 'stale' },
    });
    expect(await say({ n: 1 }, { ifMatch: 'W/"7", *' })).toMatchObject({
      status: 422,
      body: { code: 'if-match-invalid' },
    });
    expect(await saidOf()).toEqual([]);
    expect((await say({ n: 1 }, { ifMatch: '"0"' })).status).toBe(201);
  });

  it('is asked only after the rules: what they refuse is 409, however stale the reader', async () => {
    expect(await say({ n: 13 }, { ifMatch: '"7"' })).toMatchObject({
      status: 409,
      body: { code: 'closed', title: expect.any(String), type: 'urn:throughcare:problem:closed' },
    });
  });
});
