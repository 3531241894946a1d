import { inDays } from '../support/court.ts';
import { consent } from '../support/intake.ts';
import { feedOf, inbox, onboard, typesIn } from '../support/partners.ts';
import { accepts, contact, insideWithNeed, outUnplanned, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

describe('a partner that had accepted', () => {
  it(
    'and hands the person back: loses sight of them at once, and the next one is asked',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const caseId = await accepts(journey, 'harbour');
      await consent(journey.as('caseManager'), stay.ref, ['ngo-harbour', 'ngo-lantern']);
      await journey.settle();
      const identity = `/intake/people/${stay.ref}/identity`;
      await journey.as('harbour').sees(identity);
      await onboard(journey, 'lantern');
      await journey
        .as('harbour')
        .does(`/aftercare/cases/${caseId}/hand-back`, { reasonCode: 'NO_CAPACITY' });
      await journey.settle();
      expect(await journey.as('harbour').isRefused(identity)).toBe('404 not-found');
      expect(await inbox(journey, 'harbour')).toEqual([]);
      expect(await inbox(journey, 'lantern')).toHaveLength(1);
      expect(await journey.as('lantern').isRefused(identity)).toBe('404 not-found');
      await accepts(journey, 'lantern');
      await journey.as('lantern').sees(identity);
    }),
  );

  it(
    'and never tries: the alarm after a day, asked again elsewhere after three',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await onboard(journey, 'lantern');
      await journey.pass({ hours: 24 });
      expect(typesIn(await feedOf(journey, 'harbour'))).toContain('aftercare.contact.missed.v1');
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'ACCEPTED' });
      await journey.pass({ hours: 48 });
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'LAPSED' });
      expect(await inbox(journey, 'lantern')).toHaveLength(1);
      expect(await namesTold(journey, stay.ref, 'aftercare', 'care')).toContain('offer.lapsed');
    }),
  );

  it(
    'and tries in vain keeps the person; discharged, the person may come back for a year without a new referral',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId, { reached: false });
      await journey.pass({ days: 10 });
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'CONTACT_ATTEMPTED' });
      await consent(journey.as('caseManager'), stay.ref, ['ngo-harbour']);
      await journey.settle();
      await journey
        .as('harbour')
        .does(`/aftercare/cases/${caseId}/discharge`, { reason: 'OPTED_OUT', outcomes: [] });
      await journey.settle();
      const identity = `/intake/people/${stay.ref}/identity`;
      expect(await journey.as('harbour').isRefused(identity)).toBe('404 not-found');
      await journey.pass({ days: 200 });
      await journey.as('harbour').does(`/aftercare/cases/${caseId}/re-enter`);
      await journey.settle();
      await journey.as('harbour').sees(identity);
      await contact(journey, caseId);
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'FIRST_CONTACT' });
    }),
  );

  it(
    'and loses contact for good: others are asked, and the first comes back to it only while nobody else has them',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId);
      await onboard(journey, 'lantern');
      const discharge = { reason: 'ABSCONDED', outcomes: [] };
      await journey.as('harbour').does(`/aftercare/cases/${caseId}/discharge`, discharge);
      await journey.settle();
      expect(await inbox(journey, 'lantern')).toHaveLength(1);
      expect(await inbox(journey, 'harbour')).toEqual([]);
      await accepts(journey, 'lantern');
      const back = `/aftercare/cases/${caseId}/re-enter`;
      expect(await journey.as('harbour').isNotAllowed(back)).toBe('409 already-placed');
    }),
  );

  it(
    'and ends support with its outcome: nobody else is asked, and it may be amended to what it was',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId);
      await onboard(journey, 'lantern');
      const support = `/aftercare/cases/${caseId}`;
      const ends = (step: string, reason: string) =>
        journey.as('harbour').does(`${support}/${step}`, { reason, outcomes: [] });
      await ends('discharge', 'MOVED');
      await journey.pass({ days: 3 });
      expect(await inbox(journey, 'lantern')).toEqual([]);
      await ends('amend-discharge', 'ADVERSE_TERMINATION');
      await journey.settle();
      expect(await inbox(journey, 'lantern')).toHaveLength(1);
    }),
  );

  it(
    'hears that the person is inside again: the case ends, and with the next release looking begins anew',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId);
      await journey.pass({ days: 9 });
      await stay.gate('recall', { prisonId: 'prison-north', receivedAt: journey.now });
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'RECALLED' });
      expect(await stay.placement()).toMatchObject({ state: 'RETURNED' });
      await journey.pass({ days: 30 });
      await outUnplanned(journey, stay);
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
    }),
  );
});
