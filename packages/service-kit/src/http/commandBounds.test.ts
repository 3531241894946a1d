import { randomUUID } from 'node:crypto';
import { instant } from '@throughcare/contracts';
import { anybody, commandsOn, relation } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { teller, tellerType } from '@throughcare/testing';
import { eventually, openTestHouse, relayedPair, type TestHouse } from '@throughcare/testing/house';
import { z } from 'zod';
import { VirtualClock } from '../clock.ts';

const on = commandsOn(tellerType);
const common = { body: z.strictObject({}), opens: true, shows: 'said' } as const;
/** For one NGO that has to do with everybody here. */
const add = on({
  ...common,
  name: 'add',
  summary: 'Says one more thing',
  path: '/people/{pathwayRef}/add',
  by: { NGOC: relation('OFFERED', (_said, { actor }) => actor.org.startsWith('ngo-of-theirs')) },
  entity: (_input, context) => context.id('said'),
  decide: (_input, _state, context) => [
    { type: 'Said', said: { id: context.id('said'), n: 1 }, at: context.now },
  ],
});
/** Whoever spoke here may stop: the person's own withdrawal. */
const withdraw = on({
  ...common,
  name: 'withdraw',
  summary: 'Stops',
  path: '/people/{pathwayRef}/withdraw',
  by: { PERSON: anybody('for tests') },
  always: true,
  entity: (_input, _context) => '',
  isDone: (_input, { silentSince }) => silentSince === null,
  decide: () => [{ type: 'FellSilent' }],
});
const spec: ServiceSpec = { ...teller(), commands: [add, withdraw] };

/** Nobody here may read what they said: what was done is 204. */
describe('D3: a command is bounded only for who has to do with the record', () => {
  let house: TestHouse;
  let ref: string;
  const give = (
    command: string,
    role: 'NGOC' | 'PERSON',
    org: string,
    key: string = randomUUID(),
  ) => house.client.as(role, org).post(`/intake/people/${ref}/${command}`, {}, { key });
  const rememberedIn = async () =>
    (await house.pair.store('intake').read('pathway', ref))?.remembered ?? [];
  const fill = async (org: string) => {
    const answers = await Promise.all(Array.from({ length: 64 }, () => give('add', 'NGOC', org)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await give('add', 'NGOC', org)).toMatchObject({
      status: 429,
      body: { code: 'too-many-keys' },
    });
    await house.settle();
  };

  beforeAll(async () => {
    const clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
    house = await openTestHouse({ clock, services: [spec] });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    ref = randomUUID();
  });

  it('64 commands of one NGO lock neither another NGO nor the person’s own withdrawal', async () => {
    await fill('ngo-of-theirs');
    expect((await give('add', 'NGOC', 'ngo-of-theirs-too')).status).toBe(204);
    const withdrawn = await give('withdraw', 'PERSON', 'home', 'mine');
    expect(withdrawn.status).toBe(204);
    expect((await give('withdraw', 'PERSON', 'home', 'mine')).status).toBe(204);
    const { state } = (await house.pair
      .store('intake')
      .read<{ silentSince: string | null }>('pathway', ref)) ?? { state: undefined };
    expect(state?.silentSince).toBeNull();
  });

  it('commands of an NGO that has nothing to do with the person are not there, and count nothing', async () => {
    await give('add', 'NGOC', 'ngo-of-theirs');
    for (let n = 0; n < 65; n++)
      expect(await give('add', 'NGOC', 'stranger')).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
    expect(await rememberedIn()).toHaveLength(1);
    await fill('ngo-of-theirs-too');
    expect((await give('add', 'NGOC', 'stranger')).status).toBe(404);
  });

  it('512 commands of many fill a record for the day, and a withdrawal is taken all the same, repeated too', async () => {
    for (let n = 0; n < 8; n++) await fill(`ngo-of-theirs-${n}`);
    expect(await give('add', 'NGOC', 'ngo-of-theirs-9')).toMatchObject({ status: 429 });
    for (const key of ['first', 'first', 'second'])
      expect((await give('withdraw', 'PERSON', 'home', key)).status).toBe(204);
    for (let n = 0; n < 70; n++) await give('withdraw', 'PERSON', 'home');
    // Its answer is forgotten by now: it finds itself done.
    expect((await give('withdraw', 'PERSON', 'home', 'first')).status).toBe(204);
    expect(await rememberedIn()).toHaveLength(512 + 64);
  }, 60_000);

  it('a withdrawal that is given again is done, however old the ETag that comes with it', async () => {
    await give('add', 'NGOC', 'ngo-of-theirs');
    const path = `/intake/people/${ref}`;
    const withOld = (role: 'NGOC' | 'PERSON', org: string, command: string) =>
      house.client.as(role, org).post(`${path}/${command}`, {}, { ifMatch: '"99"' });
    expect((await withOld('PERSON', 'home', 'withdraw')).status).toBe(412);
    expect((await give('withdraw', 'PERSON', 'home')).status).toBe(204);
    expect((await withOld('PERSON', 'home', 'withdraw')).status).toBe(204);
    expect((await withOld('NGOC', 'ngo-of-theirs', 'add')).status).toBe(412);
  });

  it('a full log is told to those alone who have to do with the person, and keeps no withdrawal out', async () => {
    const away = await openTestHouse({
      services: [spec],
      pair: relayedPair,
      around: (_service, deps) => ({
        ...deps,
        outboxLimit: 0,
        publish: () => Promise.reject(new Error('the log is away')),
      }),
    });
    const path = `/intake/people/${ref}`;
    try {
      const ngo = away.client.as('NGOC', 'ngo-of-theirs');
      await eventually('the log is found full', async () => {
        const answer = await ngo.post(`/intake/people/${randomUUID()}/add`, {});
        return answer.status === 503 && answer.body.code === 'outbox-full';
      });
      const stranger = await away.client.as('NGOC', 'stranger').post(`${path}/add`, {});
      expect(stranger.status).toBe(404);
      expect((await away.client.as('PERSON').post(`${path}/withdraw`, {})).status).toBe(204);
    } finally {
      await away.close();
    }
  });
});
