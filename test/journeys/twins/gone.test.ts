import { inDays } from '../support/court.ts';
import { feedOf, inbox, onboard } from '../support/partners.ts';
import { custodyOf, prison } from '../support/prison.ts';
import { accepts, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

describe('a person who is gone', () => {
  it(
    'by escape: outreach stops, care that the person asks for does not; taken in again, it goes on',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const caseId = await accepts(journey, 'harbour');
      await stay.gate('record-escape', { escapedAt: journey.now });
      expect(JSON.stringify(await feedOf(journey, 'harbour'))).not.toMatch(/ESCAPE/i);
      const contacts = `/aftercare/cases/${caseId}/contacts`;
      const reach = { at: journey.now, mode: 'PHONE', reached: true };
      expect(await journey.as('harbour').isNotAllowed(contacts, reach)).toBe('409 outreach-paused');
      await journey.as('harbour').does(contacts, { ...reach, askedByPerson: true });

      await journey.pass({ days: 2 });
      await stay.gate('return', { prisonId: prison, returnedAt: journey.now });
      expect(await custodyOf(journey, stay.ref)).toMatchObject({ whereabouts: 'IN_CUSTODY' });
      await journey.as('harbour').does(contacts, { ...reach, at: journey.now, mode: 'IN_REACH' });
    }),
  );

  it(
    'by deportation: everything stops, and no partner is told why',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      await stay.gate('record-deportation', { deportedAt: journey.now });
      expect(await inbox(journey, 'harbour')).toEqual([]);
      expect(await inbox(journey, 'harbour', 'WITHDRAWN')).toHaveLength(1);
      expect(JSON.stringify(await feedOf(journey, 'harbour'))).not.toMatch(/DEPORT|STOP/i);
      const before = await told(journey, stay.ref, 'aftercare', 'care');
      await journey.pass({ days: 60 });
      expect(await told(journey, stay.ref, 'aftercare', 'care')).toEqual(before);
    }),
  );

  it(
    'for a day in court or in hospital: nobody reaches out, and the plan waits',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const caseId = await accepts(journey, 'harbour');
      const before = await told(journey, stay.ref, 'aftercare', 'care');
      for (const reason of ['SENT_TO_COURT', 'RELEASED_TO_HOSPITAL'] as const) {
        await stay.gate('leave', { prisonId: prison, leftAt: journey.now, reason });
        expect(await custodyOf(journey, stay.ref)).toMatchObject({
          whereabouts: 'TEMPORARILY_OUT',
        });
        await journey.pass({ hours: 9 });
        await stay.gate('return', { prisonId: prison, returnedAt: journey.now });
      }
      expect(await told(journey, stay.ref, 'aftercare', 'care')).toEqual(before);
      expect(await theCase(journey, caseId)).toMatchObject({
        state: 'ACCEPTED',
        release: { releasedAt: null },
      });
    }),
  );
});
