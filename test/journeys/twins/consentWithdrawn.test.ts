import { inDays } from '../support/court.ts';
import { consent, openPerson, refer } from '../support/intake.ts';
import { feedOf, inbox, onboard, typesIn } from '../support/partners.ts';
import { accepts, contact, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

describe('consent that is withdrawn', () => {
  it(
    'ends identity at once and what the partner could read; the feed says that access ended; the person is looked for anew',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const caseId = await accepts(journey, 'harbour');
      const identity = `/intake/people/${stay.ref}/identity`;
      const consentId = await consent(journey.as('caseManager'), stay.ref, ['ngo-harbour']);
      await journey.settle();
      await journey.as('harbour').sees(identity);
      await contact(journey, caseId, { mode: 'IN_REACH' });
      expect(await feedOf(journey, 'harbour')).not.toEqual([]);

      await journey
        .person(stay.ref)
        .does(`/intake/people/${stay.ref}/consents/${consentId}/withdraw`);
      expect(await journey.as('harbour').isRefused(identity)).toBe('404 not-found');
      await journey.settle();
      expect(typesIn(await feedOf(journey, 'harbour'))).toEqual(['aftercare.access.ended.v1']);
      expect(JSON.stringify(await feedOf(journey, 'harbour'))).not.toContain(stay.ref);
      expect(await journey.as('harbour').isRefused(`/aftercare/cases/${caseId}`)).toBe(
        '404 not-found',
      );
      expect(await inbox(journey, 'harbour', 'ACCEPTED')).toEqual([]);
      expect(await inbox(journey, 'harbour', 'WITHDRAWN')).toEqual([]);

      await consent(journey.as('caseManager'), stay.ref, ['ngo-harbour']);
      await journey.settle();
      // A new consent gives nobody the case back: whom it names may be asked again.
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'CONSENT_WITHDRAWN' });
      expect(await journey.as('harbour').isRefused(identity)).toBe('404 not-found');
    }),
  );

  it(
    'is no word against help: the referral that led there stands, and somebody else is asked',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const ref = await openPerson(journey);
      const asked = { programmeCode: 'SUPPORT', to: 'aftercare' };
      const referralId = await refer(journey, journey.as('clerk'), ref, asked);
      await accepts(journey, 'harbour');
      const consentId = await consent(journey.as('intake'), ref, ['ngo-harbour']);
      await journey.settle();
      await onboard(journey, 'lantern');
      expect(await inbox(journey, 'lantern')).toEqual([]);

      await journey.person(ref).does(`/intake/people/${ref}/consents/${consentId}/withdraw`);
      await journey.settle();
      const referral = `/intake/people/${ref}/referrals/${referralId}`;
      expect(await journey.as('clerk').sees(referral)).toMatchObject({ state: 'ROUTED' });
      expect(await inbox(journey, 'lantern')).toHaveLength(1);
      expect(await inbox(journey, 'harbour')).toEqual([]);
    }),
  );

  it(
    'is not there without being given: a refusal discloses nothing, and the person may bring the claim code instead',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      await accepts(journey, 'harbour');
      const identity = `/intake/people/${stay.ref}/identity`;
      const consents = `/intake/people/${stay.ref}/consents`;
      const { consentId } = await journey.as('caseManager').does(consents, {
        recipients: ['ngo-harbour'],
        scopes: ['IDENTITY', 'CONTACT_ROUTE'],
        purpose: 'AFTERCARE',
      });
      await journey.as('caseManager').does(`${consents}/${String(consentId)}/refuse`);
      await journey.settle();
      expect(await journey.as('harbour').isRefused(identity)).toBe('403 consent-missing');

      const codes = `/intake/people/${stay.ref}/claim-codes`;
      const { code } = await journey.as('reception').does(codes);
      const redeem = '/intake/claim-codes/redeem';
      const wrong = { code: '0000-0000-0000' };
      expect(await journey.as('harbourWorker').isNotAllowed(redeem, wrong)).toBe('404 not-found');
      await journey.as('harbourWorker').does(redeem, { code });
      await journey.settle();
      expect(await journey.as('harbour').sees(identity)).toMatchObject({ ground: 'CONSENT' });
      expect(await journey.as('lantern').isNotAllowed(redeem, { code })).toMatch(/^4(04|09) /);
    }),
  );
});
