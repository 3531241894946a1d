import { idIn } from '../support/caller.ts';
import { openPerson } from '../support/intake.ts';
import { inbox, onboard, theOffer } from '../support/partners.ts';
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
