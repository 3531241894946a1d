import { addMinutes, instant } from '@throughcare/contracts';
import { VirtualClock } from '@throughcare/service-kit';
import { id } from '@throughcare/testing';
import { openTestHouse, registerService, stated, type TestHouse } from '@throughcare/testing/house';
import { aftercareService } from '../src/index.ts';

const agreement = {
  org: 'ngo-a',
  providerIds: [id('provider')],
  takes: ['AFTERCARE'],
  capacity: null,
  agreedFrom: '2026-01-01',
};
const listing = {
  source: 'city-directory',
  sourceId: 'ngo-a',
  name: 'Support',
  organisation: null,
  services: ['AFTERCARE'],
  areas: ['IL-COOK'],
  sexes: [],
  minAge: null,
  maxAge: null,
  languages: [],
  ost: null,
  capacity: null,
  from: null,
  to: null,
  licence: null,
};

describe('D8: what names an agreement or an entry of a directory', () => {
  let house: TestHouse;
  let clock: VirtualClock;
  beforeEach(async () => {
    clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
    house = await openTestHouse({
      services: [registerService, aftercareService()],
      clock,
      organisations: [stated('city-here', 'CITY')],
    });
  });
  afterEach(() => house.close());
  const city = () => house.client.as('COORD', 'city-here');
  const stored = (kind: string) => house.pair.store('aftercare').scan(kind, null, 10);

  it.each([
    ['partner', '/aftercare/partners', agreement],
    ['provider', '/aftercare/providers', listing],
  ])('leads to the same %s a year later', async (kind, path, body) => {
    expect((await city().post(path, body)).status).toBe(201);
    clock.moveTo(addMinutes(clock.now(), 60 * 24 * 365));
    expect((await city().post(path, { ...body, capacity: 5 })).status).toBe(201);
    expect(await stored(kind)).toHaveLength(1);
  });

  it('is claimed by nothing that was refused', async () => {
    const wrong = { ...agreement, agreedTo: '2025-12-31' };
    expect((await city().post('/aftercare/partners', wrong)).body.code).toBe('before-start');
    expect(await stored('claim')).toEqual([]);
  });
});
