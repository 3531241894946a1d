import type { Journey } from '../support/journey.ts';
import {
  insideAs,
  receivedMessage,
  releasedMessage,
  tells,
  withFeed,
} from '../support/messages.ts';
import { feedOf } from '../support/partners.ts';
import { allNgos } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const number = 'A4003AA';
const arrivals = {
  transfer: { reason: 'TRANSFERRED', nomisMovementReasonCode: 'INT', prisonId: 'prison-south' },
  admission: { reason: 'ADMISSION', nomisMovementReasonCode: 'N', prisonId: 'prison-south' },
};
const comesAfter = async (journey: Journey, minutes: number, arrival: object) => {
  await allNgos(journey);
  const stay = await insideAs(journey, number);
  await journey.pass({ days: 1 });
  await tells(journey, releasedMessage(journey, number));
  await journey.pass({ minutes });
  await tells(journey, receivedMessage(journey, number, { ...arrival }));
  await journey.pass({ hours: 2 });
  return `/prison-program/people/${stay.ref}`;
};

describe('somebody of whom a feed tells at another prison while one holds them', () => {
  it(
    'is on the review lists of both, and the row counts as one to be looked at, not as accepted',
    telling(async (journey) => {
      await insideAs(journey, number);
      await journey.pass({ days: 1 });
      const arrived = receivedMessage(journey, number, arrivals.admission);
      const { sources, review } = await tells(journey, arrived);
      expect(Object.values(sources)).toMatchObject([{ read: 1, accepted: 0, review: 1 }]);
      expect(review).toMatchObject([{ row: 1, reason: 'HELD_ELSEWHERE', taken: true }]);
      for (const part of ['reception', 'otherReception'] as const)
        expect(await journey.as(part).lists('/prison-program/custody-reviews')).toMatchObject([
          { reason: 'HELD_ELSEWHERE' },
        ]);
      // The twin: a transfer that was announced is nothing to look at.
      const own = await insideAs(journey, 'A4004AA');
      await journey
        .as('reception')
        .does(`/prison-program/people/${own.ref}/custody/announce-transfer`, {
          toPrison: 'prison-south',
          until: new Date(Date.parse(journey.now) + 86_400_000).toISOString(),
        });
      await journey.pass({ hours: 1 });
      const moved = receivedMessage(journey, 'A4004AA', arrivals.transfer);
      expect(await tells(journey, moved)).toMatchObject({ review: [] });
    }, withFeed),
  );
});

describe('somebody recorded as released who arrives at another prison', () => {
  it.each(Object.entries(arrivals))(
    'within the hold, as %s, is there: the release is taken back, and the old prison has them no more',
    async (_kind, arrival) => {
      await telling(async (journey) => {
        const path = await comesAfter(journey, 20, arrival);
        expect(await journey.as('otherReception').sees(path)).toMatchObject({
          custody: { whereabouts: 'IN_CUSTODY' },
        });
        expect(await journey.as('reception').isRefused(path)).toBe('404 not-found');
        expect(await feedOf(journey, 'harbour')).toEqual([]);
      }, withFeed)();
    },
  );

  it(
    'after the hold was released, and has a new stay',
    telling(async (journey) => {
      const path = await comesAfter(journey, 50, arrivals.admission);
      expect(await journey.as('otherReception').sees(path)).toMatchObject({
        custody: {
          whereabouts: 'IN_CUSTODY',
          episodes: [{ releases: [{ state: 'CONFIRMED' }] }, { prisonId: 'prison-south' }],
        },
      });
      expect((await feedOf(journey, 'harbour')).length).toBeGreaterThan(0);
    }, withFeed),
  );
});
