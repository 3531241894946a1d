import { intakeService } from '@throughcare/intake';
import { organisationKind, type Registered } from '@throughcare/record';
import { listener } from '@throughcare/testing';
import {
  embeddedInstallation,
  type Installation,
  openTestHouse,
  type TestHouse,
} from '@throughcare/testing/house';

const court = { kind: 'COURT', areas: ['IL-COOK'], timeZone: 'America/Chicago' };
const other = { speaksFor: [], screensIn: [] };

describe('the register of organisations', () => {
  let installation: Installation;
  let house: TestHouse;
  const open = async (...late: Parameters<typeof listener>[1][]) =>
    openTestHouse({
      installation,
      services: [intakeService(), listener(), ...late.map((name) => listener(undefined, name))],
    });
  const admin = () => house.client.as('ADMIN');
  const register = (organisationId: string, more: object = {}) =>
    admin().post('/intake/organisations', { organisationId, ...court, ...more });
  const copy = async (service: Parameters<TestHouse['pair']['store']>[0], id: string) =>
    (await house.pair.store(service).read<Registered>(organisationKind, id))?.state;
  /** Asks in a service with this role of that organisation. */
  const asked = async (service: string, role: 'DCC' | 'COORD', org: string) => {
    const { status, body } = await house.client.as(role, org).get(`/${service}/heard`);
    return status === 200 ? 'taken' : body.code;
  };

  beforeEach(async () => {
    installation = embeddedInstallation();
    house = await open();
  });
  afterEach(async () => {
    await house.close();
    await installation.remove();
  });

  it('is kept by operators and intake, and read by code, kind and area', async () => {
    expect((await house.client.as('DCC').get('/intake/organisations')).body.code).toBe('role');
    expect(await register('court-city', { noticesTo: ['a@court.example'] })).toMatchObject({
      status: 201,
      body: { organisationId: 'court-city', ...court, ...other, noticesTo: ['a@court.example'] },
    });
    await register('prison-north', { kind: 'PRISON', areas: ['IL'] });
    await register('court-lake', { areas: ['IL-LAKE'] });
    const listed = async (search: string) =>
      (await admin().get(`/intake/organisations?${search}`)).body.items.map(
        (one: { organisationId: string }) => one.organisationId,
      );
    expect(await listed('')).toEqual(['court-city', 'court-lake', 'prison-north']);
    expect(await listed('kind=COURT')).toEqual(['court-city', 'court-lake']);
    expect(await listed('area=IL-COOK')).toEqual(['court-city', 'prison-north']);
    const first = (await admin().get('/intake/organisations?limit=2')).body;
    expect(await listed(`limit=2&after=${encodeURIComponent(first.next)}`)).toEqual([
      'prison-north',
    ]);
    const one = await admin().get('/intake/organisations/court-lake');
    expect(one.body).toMatchObject({ ...court, areas: ['IL-LAKE'], closed: false });
    expect((await admin().get('/intake/organisations/nobody')).status).toBe(404);
  });

  it('says what is wrong with what it is told', async () => {
    await register('court-city');
    expect(await register('court-city')).toMatchObject({
      status: 409,
      body: { code: 'organisation-registered', closed: false },
    });
    const wrong = { kind: 'BANK', areas: ['UNKNOWN'], timeZone: 'Europe/Atlantis' };
    const { status, body } = await register('court-new', { ...wrong, organisationId: 'intake' });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid-body' });
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      '/areas/0',
      '/kind',
      '/organisationId',
      '/timeZone',
    ]);
    const nobody = await admin().post('/intake/organisations/nobody/change', court);
    expect(nobody.status).toBe(404);
  });

  it('has quiet hours and who is on call in them, entered by who keeps it and told to no other service', async () => {
    const path = '/intake/organisations/court-city';
    const forNotices = {
      noticesTo: ['a@court.example'],
      secondTo: [],
      quietHours: { from: '22:00', to: '07:00' },
      onCallTo: ['night@court.example', 'https://hooks.court.example/night'],
    };
    expect(await register('court-city', forNotices)).toMatchObject({ body: forNotices });
    const change = (stated: object, role: 'ADMIN' | 'INTAKE' | 'DCC' = 'ADMIN', org?: string) =>
      house.client.as(role, org).post(`${path}/change`, { ...court, ...forNotices, ...stated });
    const bad: [object, string, string][] = [
      [{ quietHours: { from: '22:00', to: '22:00' } }, 'invalid-body', '/quietHours/to'],
      [{ quietHours: { from: '24:00', to: '07:00' } }, 'invalid-body', '/quietHours/from'],
      [{ quietHours: { from: '22:00' } }, 'invalid-body', '/quietHours/to'],
      [{ quietHours: { from: '22:00', to: '07:00', on: 'MON' } }, 'invalid-body', '/quietHours'],
      [{ quietHours: 'at night' }, 'invalid-body', '/quietHours'],
      [{ onCallTo: ['nobody'] }, 'invalid-body', '/onCallTo/0'],
      [{ onCallTo: ['https://10.0.0.1/hook'] }, 'webhook-private', '/onCallTo/0'],
      [{ onCallTo: ['http://hooks.example/'] }, 'webhook-not-encrypted', '/onCallTo/0'],
    ];
    for (const [stated, code, field] of bad) {
      const { status, body } = await change(stated);
      expect({ status, code: body.code }).toEqual({ status: 422, code });
      expect(body.errors.map((one: { field: string }) => one.field)).toEqual([field]);
    }
    // The organisation reads what is said of it, and changes nothing of it; another does not even read it.
    expect((await house.client.as('DCC', 'court-city').get(path)).body).toMatchObject(forNotices);
    expect((await house.client.as('DCC', 'court-lake').get(path)).status).toBe(404);
    expect((await change({ quietHours: null }, 'DCC', 'court-city')).body.code).toBe('role');
    expect((await admin().get(path)).body).toMatchObject(forNotices);
    const early = { quietHours: { from: '20:30', to: '06:00' } };
    expect((await change(early, 'INTAKE')).body).toMatchObject(early);
    await house.settle();
    expect(await copy('court-diversion', 'court-city')).toEqual({
      id: 'court-city',
      organisation: { id: 'court-city', ...court, ...other },
      closed: false,
    });
    // What says nothing of them, as what was written for an earlier release, has none.
    const none = await admin().post(`${path}/change`, court);
    expect(none.body).toMatchObject({ quietHours: null, onCallTo: [] });
  });

  it('shows in no person’s list who looked at it', async () => {
    await register('court-city');
    await admin().get('/intake/organisations/court-city');
    const key = 'court-city';
    const page = { kind: 'disclosure', index: 'person', key, limit: 10 };
    expect((await house.pair.store('intake').list(page)).items).toEqual([]);
  });

  it('refuses a role that the organisation’s people do not have, in every service', async () => {
    expect(await asked('court-diversion', 'COORD', 'court-city')).toBe('taken');
    await register('court-city');
    await house.settle();
    expect(await asked('court-diversion', 'COORD', 'court-city')).toBe('role-not-of-organisation');
    expect(await asked('court-diversion', 'DCC', 'court-city')).toBe('taken');
    const here = await house.client.as('NGOC', 'court-city').get('/intake/referrals');
    expect(here).toMatchObject({ status: 403, body: { code: 'role-not-of-organisation' } });
  });

  it('lets a change and a closing count everywhere, and an opening again', async () => {
    await register('court-city');
    const told = async (verb: string, body: object) => {
      await admin().post(`/intake/organisations/court-city/${verb}`, body);
      await house.settle();
    };
    await told('change', { ...court, areas: ['IL'] });
    expect((await copy('court-diversion', 'court-city'))?.organisation?.areas).toEqual(['IL']);
    await told('close', {});
    expect(await asked('court-diversion', 'DCC', 'court-city')).toBe('organisation-closed');
    await told('reopen', {});
    expect(await asked('court-diversion', 'DCC', 'court-city')).toBe('taken');
  });

  it('can be waited for: a position leads to what the other service knows', async () => {
    const caller = house.client.as(['ADMIN', 'DCC'], 'org-of-both');
    const { position } = await caller.post('/intake/organisations', {
      organisationId: 'court-city',
      ...court,
    });
    const asking = await caller.get('/court-diversion/heard', { after: position ?? '' });
    expect(asking.status).toBe(200);
    expect(asking.headers.get('throughcare-stale')).toBeNull();
    expect(await copy('court-diversion', 'court-city')).toBeDefined();
  });

  it('reaches a service that joins later, and is known again after a restart', async () => {
    for (const n of [1, 2, 3]) await register(`court-${n}`);
    await house.settle();
    await house.close();
    house = await open('aftercare');
    expect(await asked('court-diversion', 'COORD', 'court-2')).toBe('role-not-of-organisation');
    await house.settle();
    for (const n of [1, 2, 3])
      expect(await copy('aftercare', `court-${n}`)).toEqual({
        id: `court-${n}`,
        organisation: { id: `court-${n}`, ...court, ...other },
        closed: false,
      });
    expect(await asked('aftercare', 'COORD', 'court-3')).toBe('role-not-of-organisation');
  });
});
