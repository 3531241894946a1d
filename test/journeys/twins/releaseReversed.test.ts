import { inDays } from '../support/court.ts';
import { feedOf, inbox, type Ngo, ngos } from '../support/partners.ts';
import { custodyOf } from '../support/prison.ts';
import { accepts, allNgos, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

const parts = Object.keys(ngos) as Ngo[];

describe('a release that is reversed within the hold', () => {
  it(
    'is heard of by no NGO',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await stay.released('FROM_COURT');
      await journey.pass({ minutes: 44 });
      await stay.gate('reverse-release', { reason: 'NEVER_LEFT_RECEPTION' });
      await journey.pass({ days: 3 });

      for (const part of parts) {
        expect(await feedOf(journey, part)).toEqual([]);
        expect(await inbox(journey, part)).toEqual([]);
      }
      expect(await custodyOf(journey, stay.ref)).toMatchObject({ whereabouts: 'IN_CUSTODY' });
      expect(await namesTold(journey, stay.ref, 'aftercare', 'care')).toEqual([]);
      expect(await namesTold(journey, stay.ref, 'prison-program', 'justice')).toEqual([
        'prisoner.received',
        'prisoner.release-recorded',
        'prisoner.release-reversed',
      ]);
    }),
  );

  it(
    'is seen as expected, then as reversed, by the partner that had accepted, and by no other',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const asked = (await Promise.all(parts.map((part) => inbox(journey, part)))).findIndex(
        (offers) => offers.length > 0,
      );
      const part = parts[asked] ?? 'harbour';
      const caseId = await accepts(journey, part);
      await journey.pass({ days: 20 });
      await stay.released();
      expect((await theCase(journey, caseId, part)).release).toMatchObject({
        releasedAt: journey.now,
        confirmed: false,
      });
      await journey.pass({ minutes: 20 });
      await stay.gate('reverse-release', { reason: 'WRONG_PERSON' });
      expect((await theCase(journey, caseId, part)).release).toMatchObject({
        releasedAt: null,
        confirmed: false,
      });
      const notices = (await feedOf(journey, part)).map(({ about }) => about);
      expect(notices.slice(-2)).toEqual(['RELEASE_EXPECTED_UNCONFIRMED', 'RELEASE_REVERSED']);
      for (const other of parts.filter((one) => one !== part))
        expect(await feedOf(journey, other)).toEqual([]);
    }),
  );

  it(
    'stands after the hold: only a correction takes it back, and with it the offers',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await stay.released('FROM_COURT');
      await journey.pass({ minutes: 45 });
      const reverse = `/prison-program/people/${stay.ref}/custody/reverse-release`;
      const tooLate = { reason: 'NEVER_LEFT_RECEPTION' };
      expect(await journey.as('reception').isNotAllowed(reverse, tooLate)).toMatch(/^409 /);
      for (const part of parts) expect(await inbox(journey, part)).toHaveLength(1);

      await stay.gate('correct-release', { reason: 'RECORDED_IN_ERROR' });
      for (const part of parts) {
        expect(await inbox(journey, part)).toEqual([]);
        expect(await inbox(journey, part, 'WITHDRAWN')).toHaveLength(1);
      }
      expect(await namesTold(journey, stay.ref, 'aftercare', 'care')).toContain(
        'overdose-window.closed',
      );
    }),
  );
});
