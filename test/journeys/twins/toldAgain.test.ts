import { addMinutes } from '@throughcare/contracts';
import type { Json } from '../support/caller.ts';
import { inDays } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import {
  insideAs,
  receivedMessage,
  releasedMessage,
  tells,
  withFeed,
} from '../support/messages.ts';
import { inbox, onboard } from '../support/partners.ts';
import { custodyOf } from '../support/prison.ts';
import { accepts, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const number = 'A4002AA';
/** Released and confirmed, with an NGO that has accepted; another one could. */
async function released(journey: Journey, more: object = {}) {
  await onboard(journey, 'harbour');
  const stay = await insideAs(journey, number);
  await stay.releaseOn(inDays(journey, 10));
  const caseId = await accepts(journey, 'harbour');
  await onboard(journey, 'lantern');
  await journey.pass({ days: 10 });
  const at = journey.now;
  await tells(journey, releasedMessage(journey, number, { at, ...more }));
  await journey.pass({ hours: 1 });
  return { stay, caseId, at };
}
const releases = async (journey: Journey, ref: string) => {
  const { episodes } = await custodyOf(journey, ref);
  return (episodes as Json[]).map((one) => one.releases as Json[]);
};

describe('a release that is told again', () => {
  it(
    'with its moment put right is one release of one stay; the NGO keeps the person, and days count from the right moment',
    telling(async (journey) => {
      const { stay, caseId, at } = await released(journey);
      const right = addMinutes(at, 5);
      const again = releasedMessage(journey, number, { at: right });
      await tells(journey, again);
      expect(await releases(journey, stay.ref)).toMatchObject([
        [{ state: 'CONFIRMED', releasedAt: right, before: [{ releasedAt: at }] }],
      ]);
      expect(await theCase(journey, caseId)).toMatchObject({
        release: { releasedAt: right, confirmed: true },
      });
      expect(await inbox(journey, 'lantern')).toEqual([]);

      // Both once more, as where a file is brought in again.
      await tells(journey, releasedMessage(journey, number, { at }), again);
      expect(await releases(journey, stay.ref)).toMatchObject([[{ releasedAt: right }]]);
    }, withFeed),
  );

  it(
    'with its prison filled in is the same',
    telling(async (journey) => {
      const { stay, caseId, at } = await released(journey, { prisonId: null });
      await tells(journey, releasedMessage(journey, number, { at }));
      expect(await releases(journey, stay.ref)).toMatchObject([
        [{ state: 'CONFIRMED', prisonId: 'prison-north' }],
      ]);
      expect(await theCase(journey, caseId)).toMatchObject({ release: { confirmed: true } });
      expect(await inbox(journey, 'lantern')).toEqual([]);
    }, withFeed),
  );

  it(
    'with its moment put right within the hold waits for the end of the hold, once',
    telling(async (journey) => {
      const stay = await insideAs(journey, number);
      await journey.pass({ days: 1 });
      const at = journey.now;
      await tells(journey, releasedMessage(journey, number, { at }));
      await journey.pass({ minutes: 20 });
      const right = addMinutes(at, 10);
      await tells(journey, releasedMessage(journey, number, { at: right }));
      expect(await releases(journey, stay.ref)).toMatchObject([
        [{ state: 'RECORDED', releasedAt: right }],
      ]);
      await journey.pass({ minutes: 25 });
      expect(await releases(journey, stay.ref)).toMatchObject([
        [{ state: 'CONFIRMED', releasedAt: right }],
      ]);
    }, withFeed),
  );

  it(
    'as one of another kind goes to the review list',
    telling(async (journey) => {
      const { stay, at } = await released(journey);
      const other = { at: addMinutes(at, 5), nomisMovementReasonCode: 'BL' };
      await tells(journey, releasedMessage(journey, number, other));
      expect(await releases(journey, stay.ref)).toMatchObject([[{ releasedAt: at }]]);
      expect(await journey.as('reception').lists('/prison-program/custody-reviews')).toMatchObject([
        { reason: 'ALREADY_RELEASED', pathwayRef: stay.ref },
      ]);
    }, withFeed),
  );
});

describe('another release', () => {
  it(
    'is one that is told 25 hours later',
    telling(async (journey) => {
      const { stay } = await released(journey);
      await journey.pass({ hours: 24 });
      await tells(journey, releasedMessage(journey, number));
      expect(await releases(journey, stay.ref)).toHaveLength(2);
    }, withFeed),
  );

  it(
    'is one of another prison',
    telling(async (journey) => {
      const { stay, at } = await released(journey);
      const south = { at: addMinutes(at, 5), prisonId: 'prison-south' };
      await tells(journey, releasedMessage(journey, number, south));
      expect(
        await journey.as('otherReception').sees(`/prison-program/people/${stay.ref}`),
      ).toMatchObject({ custody: { episodes: [{}, { prisonId: 'prison-south' }] } });
    }, withFeed),
  );

  it(
    'is one after the person came in again',
    telling(async (journey) => {
      const { stay } = await released(journey);
      await tells(journey, receivedMessage(journey, number));
      await journey.pass({ hours: 3 });
      await tells(journey, releasedMessage(journey, number));
      await journey.pass({ minutes: 50 });
      expect(await releases(journey, stay.ref)).toMatchObject([
        [{ state: 'CONFIRMED' }],
        [{ state: 'CONFIRMED' }],
      ]);
    }, withFeed),
  );
});
