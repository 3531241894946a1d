import {
  calendarDate,
  EntityId,
  instant,
  intakeEventTypes,
  PathwayRef,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { publication } from '@throughcare/record';
import { VirtualClock } from '@throughcare/service-kit';
import { ref } from '@throughcare/testing';
import {
  eventually,
  openTestHouse,
  register,
  stated,
  type TestHouse,
} from '@throughcare/testing/house';
import { z } from 'zod';
import { aftercareService } from '../src/index.ts';
import { anyone, asTold, onPerson, standInIntake } from './standIn.ts';

/** A referral, and what became of two references. */
const intake = standInIntake(
  'A referral and a profile',
  [
    onPerson({
      ...asTold,
      name: 'route',
      summary: 'Routes a referral to aftercare',
      path: '/people/{pathwayRef}/route',
      by: { INTAKE: anyone },
      body: z.strictObject({ referralId: EntityId, urgent: z.boolean() }),
      decide: ({ body: { referralId, urgent } }) => [
        {
          type: 'told',
          told: publication(intakeEventTypes.referralRouted, 'care', {
            referralId,
            to: 'aftercare',
            programmeCode: 'AFTERCARE',
            source: 'SELF',
            urgency: urgent ? 'URGENT' : 'ROUTINE',
            caseRef: null,
            court: null,
            area: null,
          }),
        },
      ],
    }),
    ...(['merged', 'unmerged'] as const).map((what) =>
      onPerson({
        ...asTold,
        name: `tell-${what}`,
        summary: 'Tells one of two references what became of them',
        path: `/people/{pathwayRef}/${what}`,
        by: { INTAKE: anyone },
        body: z.strictObject({ keptRef: PathwayRef, removedRef: PathwayRef, nth: z.int() }),
        decide: ({ body }) => [
          {
            type: 'told',
            told: publication(
              what === 'merged' ? intakeEventTypes.personMerged : intakeEventTypes.personUnmerged,
              'care',
              body,
            ),
          },
        ],
      }),
    ),
  ],
  () => ({ sex: 'F', needs: ['OST'] }),
);

const listing = (sourceId: string, change: object) => ({
  source: 'city',
  sourceId,
  name: `Support ${sourceId}`,
  organisation: null,
  services: ['OST'],
  areas: ['IL-COOK'],
  sexes: ['F'],
  minAge: 18,
  maxAge: null,
  languages: ['en'],
  ost: true,
  capacity: 5,
  from: null,
  to: null,
  licence: null,
  ...change,
});

let house: TestHouse;
let clock: VirtualClock;
const placementId = '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34';
const path = (rest: string) => `/aftercare${rest}`;

async function onboard(org: string, change: object = {}, terms: object = {}): Promise<void> {
  const city = house.client.as('COORD');
  const listed = await city.post(path('/providers'), listing(org, change));
  expect(listed.status).toBe(201);
  const agreed = await city.post(path('/partners'), {
    org,
    providerIds: [listed.body.providerId],
    takes: ['AFTERCARE'],
    capacity: 5,
    agreedFrom: calendarDate('2026-01-01'),
    ...terms,
  });
  expect(agreed.status).toBe(201);
}
const route = (urgent: boolean) =>
  house.client
    .as('INTAKE')
    .post(`/intake/people/${ref('p')}/route`, { referralId: placementId, urgent });
const inbox = async (org: string, state = 'OFFERED') =>
  (await house.client.as('NGOC', org).get(path(`/offers?state=${state}`))).body.items;
const offerFor = (org: string) =>
  eventually(`an offer to ${org}`, async () => (await inbox(org))[0]?.offerId as string);

const openWith = async (settings: Parameters<typeof aftercareService>[0] = {}) => {
  clock = new VirtualClock(instant('2026-03-02T10:00:00.000Z'));
  house = await openTestHouse({ services: [intake, aftercareService(settings)], clock });
  await register(house, [stated('org-coord', 'CITY')]);
};

beforeEach(() => openWith());
afterEach(() => house.close());

describe('a round over HTTP', () => {
  it('asks three suitable partners at once when it is urgent; two accept at once and one wins', async () => {
    for (const org of ['ngo-a', 'ngo-b', 'ngo-c']) await onboard(org);
    await onboard('ngo-men', { sexes: ['M'] });
    await route(true);
    const orgs = ['ngo-a', 'ngo-b', 'ngo-c'];
    const offers = await Promise.all(orgs.map(offerFor));
    expect(await inbox('ngo-men')).toEqual([]);
    const answers = await Promise.all(
      orgs.map((org, n) =>
        house.client.as('NGOC', org).post(path(`/offers/${offers[n]}/accept`), {}),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const losers = answers.filter(({ status }) => status === 409);
    for (const { body } of losers) {
      expect(body.code).toBe('offer-closed');
      expect(JSON.stringify(body)).not.toMatch(/ngo-|[0-9a-f]{8}-/);
    }
    const winner = answers.find(({ status }) => status === 200);
    expect(winner?.body).toMatchObject({ state: 'ACCEPTED', pathwayRef: ref('p') });
  });

  it('asks one partner when it is not urgent, then the next, tells the coordinator, and asks again a day later', async () => {
    await onboard('ngo-a');
    await onboard('ngo-b', { languages: [] });
    await route(false);
    const first = await offerFor('ngo-a');
    expect(await inbox('ngo-b')).toEqual([]);
    await house.client
      .as('NGOC', 'ngo-a')
      .post(path(`/offers/${first}/decline`), { reasonCode: 'INELIGIBLE' });
    await offerFor('ngo-b');
    clock.moveTo(instant('2026-03-05T10:00:00.000Z'));
    const [unplaced] = await eventually('someone unplaced', async () => {
      const { items } = (await house.client.as('COORD').get(path('/unplaced'))).body;
      return items.length > 0 && items;
    });
    expect(unplaced).toMatchObject({ placementId, unplaced: { reason: 'NO_CANDIDATE' } });
    clock.moveTo(instant('2026-03-06T10:00:00.000Z'));
    await offerFor('ngo-b');
    expect(await inbox('ngo-a')).toEqual([]);
    const { items } = (await house.client.as('COORD').get(path('/unplaced'))).body;
    expect(items).toMatchObject([{ placementId, state: 'OFFERED', unplaced: unplaced.unplaced }]);
  });

  it('leads a partner from its feed to the offer, and shows another nothing', async () => {
    await onboard('ngo-a');
    await route(false);
    const offerId = await offerFor('ngo-a');
    const feed = (org: string) => house.client.as('NGOC', org).get(path('/partner/feed?wait=5'));
    expect((await feed('ngo-a')).body.entries).toMatchObject([
      { type: 'aftercare.offer.made.v1', item: { kind: 'offer', id: offerId }, pathwayRef: null },
    ]);
    const other = house.client.as('NGOC', 'ngo-z');
    expect((await other.get(path('/partner/feed'))).body.entries).toEqual([]);
    expect((await other.get(path(`/offers/${offerId}`))).status).toBe(404);
    expect((await house.client.as('JUDGE').get(path('/partner/feed'))).status).toBe(403);
  });

  it('passes a partner by whose door is closed', async () => {
    await onboard('ngo-a');
    const own = (await house.client.as('NGOC', 'ngo-a').get(path('/partners'))).body.items[0];
    const closed = await house.client
      .as('NGOC', 'ngo-a')
      .post(path(`/partners/${own.partnerId}/close`), {});
    expect(closed.body.open).toBe(false);
    await route(true);
    await eventually('nobody found', async () => {
      const { items } = (await house.client.as('COORD').get(path('/unplaced'))).body;
      return items.length > 0;
    });
    expect(await inbox('ngo-a')).toEqual([]);
  });
});

describe('the time to answer', () => {
  const expiry = async (org: string) => {
    await offerFor(org);
    return (await inbox(org))[0]?.answerBy;
  };

  it('is what the partner has agreed to, longer than the settings say as well', async () => {
    await onboard('ngo-a', {}, { answerWorkingDays: 5 });
    await route(false);
    expect(await expiry('ngo-a')).toBe('2026-03-09T10:00:00.000Z');
  });

  it('is what the settings say where the agreement does not', async () => {
    await onboard('ngo-a');
    await route(false);
    expect(await expiry('ngo-a')).toBe('2026-03-05T10:00:00.000Z');
  });

  it('is short where it is urgent: an agreement makes it shorter, and only the settings longer', async () => {
    await onboard('ngo-a', {}, { urgentAnswerMinutes: 60 });
    await onboard('ngo-b', {}, { urgentAnswerMinutes: 600 });
    await route(true);
    expect(await expiry('ngo-a')).toBe('2026-03-02T11:00:00.000Z');
    expect(await expiry('ngo-b')).toBe('2026-03-02T12:00:00.000Z');
  });

  it('follows the rows of the settings: by the area of the person, and before it by agreement', async () => {
    await house.close();
    await openWith({
      by: [
        { area: 'IL', answerWorkingDays: 4, urgentRoundSize: 1 },
        { agreement: 'ngo-b', answerWorkingDays: 10 },
        { area: 'US-NY', answerWorkingDays: 1 },
      ],
    });
    await onboard('ngo-a');
    await onboard('ngo-b', { languages: [] });
    await route(false);
    expect(await expiry('ngo-a')).toBe('2026-03-06T10:00:00.000Z');
    const offerId = await offerFor('ngo-a');
    await house.client
      .as('NGOC', 'ngo-a')
      .post(path(`/offers/${offerId}/decline`), { reasonCode: 'NO_CAPACITY' });
    expect(await expiry('ngo-b')).toBe('2026-03-16T10:00:00.000Z');
  });
});

describe('a merge', () => {
  const tell = async (what: 'merged' | 'unmerged', names: object, two = ['p', 'kept']) => {
    for (const one of two)
      expect(
        (await house.client.as('INTAKE').post(`/intake/people/${ref(one)}/${what}`, names)).status,
      ).toBe(200);
  };
  const placementsOf = (one: string) =>
    house.client.as('COORD').get(path(`/people/${ref(one)}/placements`));

  it('of two in a row takes a case to the last person, and its partner finds it from its feed', async () => {
    await onboard('ngo-a');
    await route(false);
    const ngo = house.client.as('NGOC', 'ngo-a');
    const accepted = await ngo.post(path(`/offers/${await offerFor('ngo-a')}/accept`), {});
    const { caseId } = accepted.body;
    await tell('merged', { keptRef: ref('kept'), removedRef: ref('p'), nth: 1 });
    await tell('merged', { keptRef: ref('last'), removedRef: ref('kept'), nth: 1 }, [
      'kept',
      'last',
    ]);
    await eventually('the case at the last person', async () => {
      const found = await ngo.get(path(`/cases/${caseId}`));
      return found.status === 200 && found.body.pathwayRef === ref('last');
    });
    const { entries } = (await ngo.get(path('/partner/feed'))).body;
    expect(entries).toContainEqual(
      expect.objectContaining({
        type: 'aftercare.offer.accepted.v1',
        pathwayRef: ref('last'),
      }),
    );
    const planned = { at: '2026-03-03T10:00:00.000Z', kind: 'FIRST_MEETING' };
    expect((await ngo.post(path(`/cases/${caseId}/appointments`), planned)).status).toBe(200);
  });

  it('moves an offer under way to the kept person, where it is accepted, and an unmerge returns it', async () => {
    await onboard('ngo-a');
    await route(false);
    const offerId = await offerFor('ngo-a');
    const names = { keptRef: ref('kept'), removedRef: ref('p'), nth: 1 };
    await tell('merged', names);
    await eventually(
      'the items at the kept person',
      async () => (await placementsOf('kept')).body.items,
    );
    const refused = await house.client
      .as('COORD')
      .post(path(`/people/${ref('p')}/placements/${placementId}/refuse`), {});
    expect(refused.body).toMatchObject({ code: 'person-merged', keptRef: ref('kept') });
    const accepted = await house.client
      .as('NGOC', 'ngo-a')
      .post(path(`/offers/${offerId}/accept`), {});
    expect(accepted.body).toMatchObject({ state: 'ACCEPTED', pathwayRef: ref('kept') });
    await tell('unmerged', names);
    const [back] = await eventually('the items back', async () => {
      const { items } = (await placementsOf('p')).body;
      return (
        (await placementsOf('kept')).status === 404 && items?.[0]?.state === 'ACCEPTED' && items
      );
    });
    expect(back).toMatchObject({ placementId, pathwayRef: ref('p') });
  });
});

it('hears of releases from the prison by the type that the prison publishes', () => {
  const heard = aftercareService().reactions.map(({ to }) => to.type);
  expect(heard).toContain(prisonProgramEventTypes.prisonerReleased.type);
  expect(new Set(heard).size).toBe(heard.length);
});
