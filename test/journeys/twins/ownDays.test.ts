import { type Json, only } from '../support/caller.ts';
import { issuedOrder } from '../support/court.ts';
import { openPerson } from '../support/intake.ts';
import { organisations } from '../support/organisations.ts';
import { inbox, onboard } from '../support/partners.ts';
import { custodyOf } from '../support/prison.ts';
import { insideWithNeed } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

/** A court in Chicago, a prison in Bishkek, an NGO in London; the others of the cast are in UTC. */
const zones: Readonly<Record<string, string>> = {
  'court-city': 'America/Chicago',
  'prison-north': 'Asia/Bishkek',
  'ngo-harbour': 'Europe/London',
};
const registered = organisations.map((one) => ({
  ...one,
  timeZone: zones[one.organisationId] ?? one.timeZone,
}));

const admissionOf = (custody: Json): Json => {
  const [episode] = custody.episodes as readonly { admission: Json }[];
  return episode?.admission ?? {};
};
const hearingsOn = (who: { sees(path: string): Promise<Json> }, day: string): Promise<Json> =>
  who.sees(`/court-diversion/hearings?on=${day}`);

describe('days are those of the place', () => {
  it(
    'at a court in Chicago: a hearing stands on its day, and a start-by day is over when it is over there',
    telling(
      async (journey) => {
        const order = await issuedOrder(journey, { startWithin: 1 });
        // 19:30 on 1 July in Chicago.
        const hearing = { at: '2026-07-01T19:30:00-05:00', type: 'STATUS' };
        await order.does('clerk', 'hearings', hearing);
        await journey.settle();
        const judge = journey.as('judge');
        expect(await hearingsOn(judge, '2026-07-01')).toMatchObject({
          items: [{ at: '2026-07-02T00:30:00.000Z' }],
          timeZone: 'America/Chicago',
          zoneFrom: 'REGISTER',
        });
        expect((await hearingsOn(judge, '2026-07-02')).items).toEqual([]);
        // The order was made on 29 June; its start-by day, the 30th, ends at 05:00 UTC on 1 July.
        const { order: terms } = await order.seen();
        expect(terms).toMatchObject({ orderDate: '2026-06-29', startBy: '2026-06-30' });
        await journey.pass({ hours: 43, minutes: 59 });
        expect(journey.now).toBe('2026-07-01T04:59:00.000Z');
        expect(await order.state()).toBe('ISSUED');
        await journey.pass({ minutes: 1 });
        expect(await order.state()).toBe('START_OVERDUE');
      },
      { from: '2026-06-29T09:00:00.000Z', registered },
    ),
  );

  it(
    'at a prison in Bishkek and an NGO in London: admission, release and answer time',
    telling(
      async (journey) => {
        await onboard(journey, 'harbour');
        // 00:15 on 2 July in Bishkek, and 1 July everywhere west of it.
        const stay = await insideWithNeed(journey);
        const admission = admissionOf(await custodyOf(journey, stay.ref));
        expect(admission).toMatchObject({ at: '2026-07-01T18:15:00.000Z', date: '2026-07-02' });

        // 00:30 on Saturday 4 July in London, still Friday in UTC. Monday is a holiday of the NGO's.
        await journey.pass({ hours: 53, minutes: 15 });
        await stay.releaseOn('2026-07-25');
        expect(only(await inbox(journey, 'harbour'))).toMatchObject({
          profile: { from: '2026-07-24T18:00:00.000Z' },
          // Tuesday, Wednesday, Thursday: at 00:30 on the 9th in London.
          answerBy: '2026-07-08T23:30:00.000Z',
        });
        const releases = (from: string, to: string) =>
          journey.as('caseManager').sees(`/prison-program/releases?from=${from}&to=${to}`);
        expect(await releases('2026-07-25', '2026-07-25')).toMatchObject({
          items: [{ pathwayRef: stay.ref }],
          timeZone: 'Asia/Bishkek',
          zoneFrom: 'REGISTER',
        });
        expect((await releases('2026-07-24', '2026-07-24')).items).toEqual([]);
        expect((await releases('2026-07-26', '2026-07-26')).items).toEqual([]);
      },
      {
        from: '2026-07-01T18:15:00.000Z',
        registered,
        settings: { days: { by: [{ agreement: 'ngo-harbour', holidays: ['2026-07-06'] }] } },
      },
    ),
  );
});

describe('where nobody said in which time zone a place is', () => {
  it(
    'the register takes no zone that does not exist, and a service tells days by the default and says so',
    telling(
      async (journey) => {
        const prison = { organisationId: 'prison-east', kind: 'PRISON', areas: ['IL'] };
        const refused = await journey
          .as('operator')
          .post('/intake/organisations', { ...prison, timeZone: 'Asia/Bischkek' });
        expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-body' } });
        expect(JSON.stringify(refused.body)).toContain('give an IANA name such as Europe/Berlin');

        // Neither the other prison nor the other court is in the register.
        expect(await hearingsOn(journey.as('otherClerk'), '2026-07-01')).toEqual({
          items: [],
          next: null,
          timeZone: 'Asia/Tokyo',
          zoneFrom: 'DEFAULT',
        });
        const ref = await openPerson(journey);
        const custody = `/prison-program/people/${ref}/custody`;
        await journey
          .as('otherReception')
          .does(custody, { prisonId: 'prison-south', admittedAt: journey.now });
        await journey.settle();
        const seen = await journey.as('otherReception').sees(`/prison-program/people/${ref}`);
        expect(admissionOf(seen.custody as Json)).toMatchObject({
          at: '2026-07-01T18:15:00.000Z',
          date: '2026-07-02',
        });
      },
      {
        from: '2026-07-01T18:15:00.000Z',
        registered: organisations.filter(
          ({ organisationId }) => !['prison-south', 'court-hills'].includes(organisationId),
        ),
        settings: { days: { timeZone: 'Asia/Tokyo' } },
      },
    ),
  );
});
