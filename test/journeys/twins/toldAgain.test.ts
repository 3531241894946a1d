import { addDays, addHours, addMinutes, hoursBetween, type Instant } from '@throughcare/contracts';
import { substitutionGoesOn } from '../good/inside.ts';
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
import { accepts, contact, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

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
const weeks = (journey: Journey, { episodeId }: { readonly episodeId: string }): Promise<Json> =>
  journey.as('harbour').sees(`/aftercare/overdose-windows/${episodeId}`);
const rowsOf = ({ checkpoints }: Json, what: string) =>
  Object.fromEntries((checkpoints as Json[]).map((row) => [row.checkpoint, row[what]]));
const dueOf = (window: Json) => rowsOf(window, 'dueAt');
const statusOf = (window: Json) => rowsOf(window, 'status');
/** Checkpoints of which it was told that they had passed without contact. */
const alarms = async (journey: Journey, ref: string) =>
  (await told(journey, ref, 'aftercare', 'care')).flatMap(({ type, data }) =>
    type.includes('overdose-window.breached') ? [(data as Json).checkpoint] : [],
  );
const minutesTo = ({ now }: Journey, at: Instant) => hoursBetween(now, at) * 60;
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

describe('the weeks after a release that is told again', () => {
  it(
    'move to the right moment: what is due moves with it, and nobody is alarmed twice',
    telling(async (journey) => {
      const { stay, caseId, at } = await released(journey);
      expect(await weeks(journey, stay)).toMatchObject({ from: at });
      await journey.pass({ hours: 30 });
      expect(await alarms(journey, stay.ref)).toEqual(['H24']);
      const right = addMinutes(at, 5);
      await tells(journey, releasedMessage(journey, number, { at: right }));
      const moved = await weeks(journey, stay);
      expect(moved).toMatchObject({ from: right, closed: null, earlier: [] });
      expect(dueOf(moved)).toMatchObject({ H24: addHours(right, 24), D28: addDays(right, 28) });
      expect(await alarms(journey, stay.ref)).toEqual(['H24']);

      // The time to try runs from there too: three days, and the person is offered to others.
      const before = addMinutes(addHours(at, 72), 3);
      await journey.pass({ minutes: minutesTo(journey, before) });
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'ACCEPTED' });
      expect(await inbox(journey, 'lantern')).toEqual([]);
      await journey.pass({ minutes: 3 });
      expect(await inbox(journey, 'lantern')).toHaveLength(1);
    }, withFeed),
  );

  it(
    'count a contact that the right moment makes one in time',
    telling(async (journey) => {
      const { stay, caseId, at } = await released(journey);
      await journey.pass({ hours: 26 });
      await contact(journey, caseId);
      expect(statusOf(await weeks(journey, stay))).toMatchObject({ H24: 'MET_LATE' });
      await tells(journey, releasedMessage(journey, number, { at: addHours(at, 3) }));
      expect(statusOf(await weeks(journey, stay))).toMatchObject({ H24: 'MET' });
      expect(await alarms(journey, stay.ref)).toEqual(['H24']);
    }, withFeed),
  );

  it(
    'move the next dose that is waited for',
    telling(async (journey) => {
      const stay = await insideAs(journey, number);
      await substitutionGoesOn(journey, stay);
      await journey.pass({ days: 1 });
      const at = journey.now;
      await tells(journey, releasedMessage(journey, number, { at }));
      await journey.pass({ hours: 1 });
      const nextDue = async () =>
        (await journey.as('nurse').lists('/prison-program/substitution'))[0]?.nextDueAt;
      expect(await nextDue()).toBe(addHours(at, 24));
      await tells(journey, releasedMessage(journey, number, { at: addMinutes(at, 5) }));
      expect(await nextDue()).toBe(addMinutes(addHours(at, 24), 5));
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
