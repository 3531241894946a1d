import { inDays } from '../support/court.ts';
import { feedOf, inbox, onboard } from '../support/partners.ts';
import { accepts, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

describe('a release date that is cleared', () => {
  it(
    'takes the open offer back and pauses looking; a new date asks again',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      await stay.prepares('caseManager', 'clear-release-date', { reason: 'PAROLE_REFUSED' });
      expect(await inbox(journey, 'harbour')).toEqual([]);
      expect(await inbox(journey, 'harbour', 'WITHDRAWN')).toHaveLength(1);
      await journey.pass({ days: 60 });
      expect(await inbox(journey, 'harbour')).toEqual([]);

      await stay.releaseOn(inDays(journey, 60));
      expect(await inbox(journey, 'harbour')).toEqual([]);
      await journey.pass({ days: 33 });
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
    }),
  );

  it(
    'leaves an accepted case with its partner, who is told',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const caseId = await accepts(journey, 'harbour');
      await stay.prepares('caseManager', 'clear-release-date', { reason: 'NOT_YET_KNOWN' });
      expect(await theCase(journey, caseId)).toMatchObject({
        state: 'ACCEPTED',
        release: { expectedOn: null },
      });
      expect((await feedOf(journey, 'harbour')).at(-1)).toMatchObject({
        about: 'RELEASE_DATE_CLEARED',
      });
      await stay.releaseOn(inDays(journey, 50));
      expect(await theCase(journey, caseId)).toMatchObject({
        release: { expectedOn: inDays(journey, 50) },
      });
    }),
  );
});
