import { dateOf, utc } from '@throughcare/contracts';
import { inDays } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import {
  bookingMoved,
  insideAs,
  message,
  receivedMessage,
  refOf,
  releasedMessage,
  tells,
  withFeed,
} from '../support/messages.ts';
import { telling } from '../support/telling.ts';

const [wrong, right, third] = ['A4004AA', 'A4005AA', 'A4006AA'];
const moved = (journey: Journey, began: string) => bookingMoved(journey, wrong, right, began);
const held = (journey: Journey) =>
  journey.as('reception').lists('/prison-program/people-held?limit=200');

describe('a booking that was moved to another person', () => {
  it(
    'takes the stay and its date with it, and a release then leaves nobody inside',
    telling(async (journey) => {
      const stay = await insideAs(journey, wrong);
      const began = dateOf(journey.now, utc);
      const date = inDays(journey, 60);
      await stay.releaseOn(date);
      await journey.pass({ days: 1 });
      await tells(journey, moved(journey, began));

      const ref = await refOf(journey, right);
      expect(await held(journey)).toMatchObject([{ pathwayRef: ref }]);
      expect(await journey.as('reception').sees(`/prison-program/people/${ref}`)).toMatchObject({
        custody: { whereabouts: 'IN_CUSTODY' },
        plan: { dates: [{ on: date }] },
      });
      await tells(journey, releasedMessage(journey, right));
      await journey.pass({ hours: 1 });
      expect(await held(journey)).toEqual([]);
    }, withFeed),
  );

  it(
    'and to a number that was merged is that of the record that was kept',
    telling(async (journey) => {
      await insideAs(journey, wrong);
      const began = dateOf(journey.now, utc);
      await tells(
        journey,
        message(journey, 'merged', { nomsNumber: third, removedNomsNumber: right }),
        moved(journey, began),
      );
      expect(await held(journey)).toMatchObject([{ pathwayRef: await refOf(journey, third) }]);
    }, withFeed),
  );

  it(
    'goes to the review list where no stay of that day goes on, and the stay that does is left alone',
    telling(async (journey) => {
      const stay = await insideAs(journey, wrong);
      await tells(journey, moved(journey, '2026-01-05'));
      expect(await held(journey)).toMatchObject([{ pathwayRef: stay.ref }]);
      expect(
        await journey.as('reception').lists('/prison-program/custody-reviews?prison=any'),
      ).toMatchObject([{ reason: 'BOOKING_NOT_KNOWN', messageType: 'prisoner.booking.moved' }]);
    }, withFeed),
  );
});

describe('a release under a number that was merged away', () => {
  it(
    'reaches the record that was kept, through a chain of merges',
    telling(async (journey) => {
      await tells(
        journey,
        receivedMessage(journey, wrong),
        message(journey, 'merged', { nomsNumber: right, removedNomsNumber: wrong }),
        message(journey, 'merged', { nomsNumber: third, removedNomsNumber: right }),
      );
      await journey.pass({ days: 1 });
      await tells(journey, releasedMessage(journey, wrong));
      await journey.pass({ hours: 1 });
      const ref = await refOf(journey, third);
      expect(await journey.as('reception').sees(`/prison-program/people/${ref}`)).toMatchObject({
        custody: { whereabouts: 'RELEASED' },
      });
      expect(await journey.as('reception').lists('/prison-program/custody-reviews')).toEqual([]);
    }, withFeed),
  );
});
