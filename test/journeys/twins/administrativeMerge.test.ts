import type { Journey } from '../support/journey.ts';
import { insideAs, releasedMessage, tells, withFeed } from '../support/messages.ts';
import { feedOf, inbox, type Ngo, ngos } from '../support/partners.ts';
import { custodyOf } from '../support/prison.ts';
import { allNgos } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const number = 'A4001AA';
const parts = Object.keys(ngos) as Ngo[];
const whereAfter = async (journey: Journey, code: string, more: object = {}) => {
  await allNgos(journey);
  const stay = await insideAs(journey, number);
  await journey.pass({ hours: 1 });
  await tells(
    journey,
    releasedMessage(journey, number, { nomisMovementReasonCode: code, ...more }),
  );
  await journey.pass({ minutes: 50 });
  return stay;
};
const offers = async (journey: Journey) =>
  (await Promise.all(parts.map((part) => inbox(journey, part)))).flat().length;

describe('a message that says RELEASED', () => {
  it.each([
    ['MRG', 'IN_CUSTODY'],
    ['UAL', 'ESCAPED'],
    ['HO', 'TEMPORARILY_OUT'],
    ['ETR', 'TEMPORARILY_OUT'],
    ['DD', 'DEPORTED'],
    ['IR', 'TEMPORARILY_OUT'],
    // No row has it, or it says too little: a person looks first.
    ['ZZTOP', 'IN_CUSTODY'],
    ['DISC', 'IN_CUSTODY'],
  ])('and code %s is no release: %s, and no NGO hears of it', async (code, whereabouts) => {
    await telling(async (journey) => {
      const stay = await whereAfter(journey, code);
      expect(await custodyOf(journey, stay.ref)).toMatchObject({ whereabouts });
      expect(await offers(journey)).toBe(0);
      for (const part of parts) expect(await feedOf(journey, part)).toEqual([]);
    }, withFeed)();
  });

  it.each([
    ['CR', true],
    ['BL', false],
    ['AU', false],
  ])('and code %s is one, prepared: %s', async (code, planned) => {
    await telling(async (journey) => {
      const stay = await whereAfter(journey, code);
      expect(await custodyOf(journey, stay.ref)).toMatchObject({
        whereabouts: 'RELEASED',
        episodes: [{ releases: [{ planned, said: { reason: 'RELEASED', code } }] }],
      });
      expect(await offers(journey)).toBeGreaterThan(0);
    }, withFeed)();
  });

  it(
    'and no code that anybody knows is on the list of its prison, with the person and the reason',
    telling(async (journey) => {
      const stay = await whereAfter(journey, 'ZZTOP');
      const list = '/prison-program/custody-reviews';
      expect(await journey.as('reception').lists(list)).toMatchObject([
        { reason: 'CODE_UNKNOWN', pathwayRef: stay.ref, messageType: 'prisoner.released' },
      ]);
      expect(await journey.as('otherReception').lists(list)).toEqual([]);
    }, withFeed),
  );

  it(
    'and whose code stands in its text alone is read by that',
    telling(async (journey) => {
      const stay = await whereAfter(journey, '', {
        nomisMovementReasonCode: null,
        details: 'Movement reason code UAL',
      });
      expect(await custodyOf(journey, stay.ref)).toMatchObject({ whereabouts: 'ESCAPED' });
    }, withFeed),
  );
});
