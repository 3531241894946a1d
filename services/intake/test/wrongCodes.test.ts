import { instant } from '@throughcare/contracts';
import { VirtualClock } from '@throughcare/service-kit';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { intakeService } from '../src/service.ts';

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };

describe('D2: wrong codes', () => {
  let house: TestHouse;
  const clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
  beforeAll(async () => {
    house = await openTestHouse({ services: [intakeService()], clock });
  });
  afterAll(() => house.close());

  it('lock out the organisation that tries them, for an hour and nobody else, and cost the person nothing', async () => {
    const prison = house.client.as('PCM', 'prison-a');
    const { pathwayRef } = (await prison.post('/intake/people', named)).body;
    const issue = () => prison.post(`/intake/people/${pathwayRef}/claim-codes`, {});
    const { code } = (await issue()).body;
    const brings = (typed: unknown, org: string) =>
      house.client.as('NGOW', org).post('/intake/claim-codes/redeem', { code: typed });

    for (let n = 0; n < 5; n++)
      expect((await brings(`0000-0000-000${n}`, 'ngo-guess')).status).toBe(404);
    const locked = await brings(code, 'ngo-guess');
    expect(locked).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    expect(locked.headers.get('retry-after')).toBe('3600');
    expect((await brings(code, 'ngo-harbour')).status).toBe(201);

    const another = (await issue()).body.code;
    expect((await brings(another, 'ngo-guess')).status).toBe(429);
    clock.moveTo(instant('2026-01-05T10:00:00.000Z'));
    expect((await brings(another, 'ngo-guess')).status).toBe(201);
  });

  it('are not counted where the code worked, and the same request gets the same answer', async () => {
    const prison = house.client.as('PCM', 'prison-a');
    const { pathwayRef } = (await prison.post('/intake/people', named)).body;
    const { code } = (await prison.post(`/intake/people/${pathwayRef}/claim-codes`, {})).body;
    const ngo = house.client.as('NGOW', 'ngo-harbour');
    const bring = () => ngo.post('/intake/claim-codes/redeem', { code }, { key: 'the-same' });
    const first = await bring();
    for (let n = 0; n < 7; n++)
      expect(await bring()).toMatchObject({ status: 201, body: first.body });
  });
});
