import { idIn } from '../support/caller.ts';
import { issuedOrder, provider } from '../support/court.ts';
import { openPerson } from '../support/intake.ts';
import { feedOf, inbox, onboard, onboardProvider, theOffer } from '../support/partners.ts';
import { accepts, insideWithNeed, outUnplanned } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const minor = { dateOfBirth: '2010-05-17' };
const mother = {
  kind: 'PARENT',
  name: { givenName: 'Mirabel', familyName: 'Quillfeather' },
  contactRoutes: [{ kind: 'PHONE', value: '+1-312-555-0144' }],
};

describe('somebody under 18', () => {
  it(
    'goes to the coordinator’s list while no partner states that it takes minors, then to the one that does, with the guardian',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const ref = await openPerson(journey, minor, journey.as('caseManager'));
      const stay = await insideWithNeed(journey, ref);
      await outUnplanned(journey, stay);
      const alarm = {
        unplaced: {
          reason: 'MINOR_NO_PARTNER',
          grounds: [{ ground: 'NOT_FOR_MINORS', partners: 1 }],
        },
      };
      expect(await journey.as('city').lists('/aftercare/unplaced')).toMatchObject([alarm]);
      // Nobody names a partner past that either.
      const path = `/aftercare/people/${ref}/placements/${stay.episodeId}/offer`;
      await journey.as('city').does(path, { partnerOrg: 'ngo-harbour' });
      await journey.settle();
      expect(await inbox(journey, 'harbour')).toEqual([]);

      await onboard(journey, 'lantern', {}, { minAge: 14, maxAge: 21 });
      expect(await inbox(journey, 'lantern')).toMatchObject([
        { profile: { ageBand: 'UNDER_18' }, missing: [{ code: 'GUARDIAN_MISSING', of: null }] },
      ]);
      await theOffer(journey, 'lantern');
      await accepts(journey, 'lantern');
      expect(await journey.as('city').lists('/aftercare/unplaced')).toEqual([]);

      const people = `/intake/people/${ref}`;
      const asked = await journey.as('lantern').does(`${people}/consents`, {
        recipients: ['ngo-lantern'],
        scopes: ['IDENTITY', 'CONTACT_ROUTE'],
        purpose: 'AFTERCARE',
      });
      expect(await journey.as('lantern').lists('/intake/consent-requests')).toMatchObject([
        { next: 'RECORD_GUARDIAN' },
      ]);
      const give = `${people}/consents/${idIn(asked, 'consentId')}/give`;
      const intake = journey.as('intake');
      expect(await intake.isNotAllowed(give, { method: 'SIGNED' })).toBe('409 guardian-needed');
      const { guardianId } = await intake.does(`${people}/guardians`, mother);
      expect(await journey.as('lantern').lists(`${people}/guardians`)).toEqual([
        expect.not.objectContaining({ contactRoutes: expect.anything() }),
      ]);
      await intake.does(give, { method: 'SIGNED', guardianId });
      await journey.settle();
      expect(await journey.as('lantern').lists(`${people}/guardians`)).toMatchObject([
        { guardianId, name: mother.name, contactRoutes: mother.contactRoutes },
      ]);
      await journey.as('lantern').sees(`${people}/identity`);
      expect(await journey.as('harbour').isRefused(`${people}/guardians`)).toBe('404 not-found');
    }),
  );

  it(
    'is not brought to a provider for those of age by a court that names it, nor those of age to one for minors',
    telling(async (journey) => {
      const youth = 'provider-hillside';
      await onboardProvider(journey, provider, {}, { minAge: 18 });
      await onboardProvider(journey, youth, {}, { minAge: 14, maxAge: 17 });
      const asks = async (who: object, providerOrg: string | null) => {
        const ref = await openPerson(journey, who);
        const order = await issuedOrder(journey, { ref, until: 'SUITABLE' });
        await order.does('clerk', 'request-place', { providerOrg, area: 'IL-COOK' });
        await journey.settle();
        return (await order.seen()).place;
      };
      const no = (reasonCode: string, could: string) => ({
        requested: false,
        lastNo: { reasonCode, couldTake: [could] },
      });
      const asked = { requested: true, lastNo: null };
      expect(await asks(minor, provider)).toMatchObject(no('NOT_FOR_MINORS', youth));
      expect(await asks({}, youth)).toMatchObject(no('AGE', provider));
      for (const part of ['provider', 'hillside'] as const)
        expect(await feedOf(journey, part)).toEqual([]);
      // Of any in the area, each is asked of the one that takes them, and of no other.
      expect(await asks(minor, null)).toMatchObject(asked);
      expect(await feedOf(journey, 'provider')).toEqual([]);
      expect(await feedOf(journey, 'hillside')).toHaveLength(1);
      expect(await asks({}, null)).toMatchObject(asked);
      expect(await feedOf(journey, 'provider')).toHaveLength(1);
      expect(await feedOf(journey, 'hillside')).toHaveLength(1);
    }),
  );

  it(
    'brings a code, which is no consent by itself',
    telling(async (journey) => {
      const ref = await openPerson(journey, minor, journey.as('caseManager'));
      const { code } = await journey.as('caseManager').does(`/intake/people/${ref}/claim-codes`);
      const redeem = '/intake/claim-codes/redeem';
      expect(await journey.as('harbour').isNotAllowed(redeem, { code })).toBe(
        '409 guardian-needed',
      );
      expect(await journey.as('harbour').isRefused(`/intake/people/${ref}/identity`)).toBe(
        '404 not-found',
      );
    }),
  );
});
