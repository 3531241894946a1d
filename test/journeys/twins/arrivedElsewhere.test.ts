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
