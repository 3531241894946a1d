import { idIn, type Json } from '../support/caller.ts';
import type { Part } from '../support/cast.ts';
import { inDays } from '../support/court.ts';
import { person } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { onboard } from '../support/partners.ts';
import { accepts, insideWithNeed, outUnplanned } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const sharing = {
  recipients: ['ngo-harbour'],
  scopes: ['IDENTITY', 'CONTACT_ROUTE'],
  purpose: 'AFTERCARE',
};
const { givenName, familyName, dateOfBirth } = person;
const document = { by: 'DOCUMENT', givenName, familyName, dateOfBirth };
const present = { ...sharing, witness: 'A. Sample', witnessRole: 'PEER' };
const desk = (journey: Journey, part: Part): Promise<readonly Json[]> =>
  journey.as(part).lists('/intake/consent-requests');

describe('a consent that a partner asks for', () => {
  it(
    'is on the list of the prison while it holds the person, of no other, and of the partner after the release',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      await accepts(journey, 'harbour');
      const consents = `/intake/people/${stay.ref}/consents`;
      const asked = await journey.as('harbour').does(consents, sharing);
      const { consentId } = asked;
      expect(await desk(journey, 'caseManager')).toMatchObject([
        {
          consentId,
          pathwayRef: stay.ref,
          ...sharing,
          next: 'ASK_PERSON',
          askedBy: { org: 'ngo-harbour' },
        },
      ]);
      for (const part of ['southCaseManager', 'harbour', 'lantern', 'intake'] as const)
        expect(await desk(journey, part)).toEqual([]);

      await stay.released();
      await journey.pass({ minutes: 45 });
      expect(await desk(journey, 'harbour')).toMatchObject([
        { consentId, next: 'TAKE_IN_PRESENCE' },
      ]);
      for (const part of ['caseManager', 'southCaseManager', 'lantern', 'intake'] as const)
        expect(await desk(journey, part)).toEqual([]);
    }),
  );

  it(
    'comes to the coordinator of the area where the prison lets it lie, and not where it is answered in time',
    telling(async (journey) => {
      const notAsked = (part: Part) => journey.as(part).lists('/intake/consents-not-asked');
      const asks = async () => {
        const stay = await insideWithNeed(journey);
        const consents = `/intake/people/${stay.ref}/consents`;
        const { consentId } = await journey.as('intake').does(consents, sharing);
        return { path: `${consents}/${consentId}`, consentId };
      };
      const [lies, answered] = [await asks(), await asks()];
      await journey.as('caseManager').does(`${answered.path}/give`, { method: 'SIGNED' });
      await journey.pass({ days: 2 });
      expect(await notAsked('city')).toEqual([]);
      expect(await journey.as('city').isNotAllowed(`${lies.path}/refuse`)).toMatch(/^404 /);
      await journey.pass({ days: 1 });
      expect(await notAsked('city')).toMatchObject([
        { consentId: lies.consentId, coordinators: 'UNANSWERED', desk: 'prison-north' },
      ]);
      // The prison still has it, and who the person is is no coordinator's.
      expect(await desk(journey, 'caseManager')).toMatchObject([{ consentId: lies.consentId }]);
      const [identity] = lies.path.split('/consents');
      expect(await journey.as('city').isRefused(`${identity}/identity`)).toBe('403 role');
      expect(await journey.as('caseManager').isRefused('/intake/consents-not-asked')).toBe(
        '403 role',
      );
      await journey.as('city').does(`${lies.path}/give`, {
        method: 'ORAL_WITNESSED',
        witness: 'A. Sample',
        witnessRole: 'PEER',
        checked: document,
      });
      for (const part of ['city', 'caseManager'] as const)
        expect(part === 'city' ? await notAsked(part) : await desk(journey, part)).toEqual([]);
    }),
  );

  it(
    'comes to the coordinator where the person is out and with nobody, and leaves with whoever takes them on',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      const consents = `/intake/people/${stay.ref}/consents`;
      const { consentId } = await journey.as('intake').does(consents, sharing);
      await outUnplanned(journey, stay);
      const notAsked = () => journey.as('city').lists('/intake/consents-not-asked');
      expect(await notAsked()).toMatchObject([{ consentId, coordinators: 'RELEASED', desk: null }]);
      await onboard(journey, 'harbour');
      await accepts(journey, 'harbour');
      expect(await notAsked()).toEqual([]);
      expect(await desk(journey, 'harbour')).toMatchObject([{ consentId }]);
    }),
  );

  it(
    'is given in its presence with a check and a witness, by whoever has the case alone, and withdrawn as any other',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      await onboard(journey, 'lantern');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const holder = (await journey.as('harbour').lists('/aftercare/offers?state=OFFERED')).length
        ? 'harbour'
        : 'lantern';
      const other = holder === 'harbour' ? 'lantern' : 'harbour';
      await accepts(journey, holder);
      const recipients = [`ngo-${holder}`];
      const take = `/intake/people/${stay.ref}/consents/in-presence`;
      const body = { ...present, recipients, checked: document };
      const { checked: _checked, ...unchecked } = body;
      expect(await journey.as(holder).isNotAllowed(take, unchecked)).toMatch(/^422 /);
      const { witness: _witness, ...alone } = body;
      expect(await journey.as(holder).isNotAllowed(take, alone)).toMatch(/^422 /);
      expect(
        await journey
          .as(holder)
          .isNotAllowed(take, { ...body, checked: { ...document, familyName: 'Another' } }),
      ).toBe('422 identity-not-confirmed');
      expect(
        await journey.as(other).isNotAllowed(take, { ...body, recipients: [`ngo-${other}`] }),
      ).toBe('404 not-found');
      const identity = `/intake/people/${stay.ref}/identity`;
      expect(await journey.as(holder).isRefused(identity)).toBe('403 consent-missing');

      const { code } = await journey
        .as('caseManager')
        .does(`/intake/people/${stay.ref}/claim-codes`);
      const given = await journey
        .as(holder)
        .does(take, { ...body, checked: { by: 'CLAIM_CODE', code } });
      expect(given).toMatchObject({
        state: 'GIVEN',
        checkedBy: 'CLAIM_CODE',
        witnessRole: 'PEER',
        provisionalUntil: null,
      });
      await journey.settle();
      expect(await journey.as(holder).sees(identity)).toMatchObject({ ground: 'CONSENT' });
      await journey
        .person(stay.ref)
        .does(`/intake/people/${stay.ref}/consents/${idIn(given, 'consentId')}/withdraw`);
      expect(await journey.as(holder).isRefused(identity)).toBe('404 not-found');
    }),
  );
});
