import { atDesks } from './support/atDesks.ts';
import { idIn } from './support/caller.ts';
import { issuedOrder } from './support/court.ts';
import { filledIn } from './support/desk.ts';
import { person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { insideWithNeed } from './support/stories.ts';

const { givenName, familyName, dateOfBirth } = person;
const name = `${givenName} ${familyName}`;

/** Intake asks for a consent to share with this organisation. */
async function asked(journey: Journey, ref: string, recipient: string): Promise<string> {
  const consent = await journey.as('intake').does(`/intake/people/${ref}/consents`, {
    recipients: [recipient],
    scopes: ['IDENTITY', 'CONTACT_ROUTE'],
    purpose: 'AFTERCARE',
  });
  await journey.settle();
  return idIn(consent, 'consentId');
}
const inside = async (journey: Journey) => {
  const { ref } = await insideWithNeed(journey);
  const consentId = await asked(journey, ref, 'ngo-harbour');
  return { ref, consentId, page: `/consents/${ref}/${consentId}` };
};

describe('consents about which a desk has to ask', () => {
  it(
    'wait at the desks of those who see the person inside, and of nobody else',
    atDesks(async (journey, desks) => {
      const { page } = await inside(journey);
      for (const part of ['caseManager', 'reception', 'nurse'] as const) {
        const desk = desks.as(part);
        const home = await desk.opens('/');
        expect(home.text).toContain(`href="${page}"`);
        expect(home.words).toContain('Consents 1');
        const list = await desk.opens('/consents');
        expect(list.words).toContain(name);
        expect(list.words).toContain('A consent for NGO Harbour');
        expect(list.words).toContain('Ask the person, and record what they say.');
        expect((await desk.opens(page)).words).toContain('With whom NGO Harbour');
      }
      for (const part of ['southCaseManager', 'otherReception', 'harbour'] as const) {
        expect((await desks.as(part).opens('/consents')).words).toContain(
          'Nobody waits to be asked.',
        );
        expect((await desks.as(part).opens(page)).status).toBe(404);
        expect((await desks.as(part).opens(`${page}/do/give-consent`)).status).toBe(404);
      }
      for (const part of ['programme', 'peer', 'clerk'] as const)
        expect((await desks.as(part).opens('/consents')).status).toBe(403);
    }),
  );

  it(
    'are given before a witness once the answers were looked at again, by one click or two, and leave the list',
    atDesks(async (journey, desks) => {
      const { ref, consentId, page } = await inside(journey);
      const desk = desks.as('caseManager');
      const form = `${page}/do/give-consent`;
      const empty = await desk.opens(form);
      expect(empty.text).not.toContain('name="checked.by"');
      expect(empty.text).not.toContain('value="IN_PERSON"');
      const spoken = { method: 'ORAL_WITNESSED', _checked: 'yes' };
      const alone = await desk.sendsOld(form, empty, spoken);
      expect(alone.status).toBe(422);
      expect(alone.text).toContain('href="#witness"');
      expect(filledIn(alone)).toMatchObject({ method: 'ORAL_WITNESSED' });
      const before = await desk.sendsOld(form, alone, {
        witness: 'A. Sample',
        witnessRole: 'PEER',
      });
      expect(before.words).toContain('A. Sample');
      const twice = [
        await desk.sendsOld(form, before, { _checked: 'yes' }),
        await desk.sendsOld(form, before, { _checked: 'yes' }),
      ];
      expect(twice.map(({ to }) => to)).toEqual([
        `${page}?done=give-consent`,
        `${page}?done=give-consent`,
      ]);
      expect((await desk.opens(page)).words).toContain(`${name} Given`);
      expect((await desk.opens('/consents')).words).toContain('Nobody waits to be asked.');
      const { state } = await journey
        .as('intake')
        .sees(`/intake/people/${ref}/consents/${consentId}`);
      expect(state).toBe('GIVEN');
    }),
  );

  it(
    'are refused as well, and a tab that is open since before says what happened',
    atDesks(async (journey, desks) => {
      const { page } = await inside(journey);
      const old = await desks.as('nurse').opens(`${page}/do/give-consent`);
      const done = await desks.as('reception').sends(`${page}/do/refuse-consent`);
      expect(done.to).toBe(`${page}?done=refuse-consent`);
      const late = await desks
        .as('nurse')
        .sendsOld(`${page}/do/give-consent`, old, { method: 'SIGNED', _checked: 'yes' });
      expect([409, 412]).toContain(late.status);
      expect(late.text).toMatch(/<del>To be asked<\/del> <ins>Refused<\/ins>/);
    }),
  );

  it(
    'are taken down by a provider before a witness, from whoever shows that it is they',
    atDesks(async (journey, desks) => {
      const { ref } = await issuedOrder(journey);
      const consentId = await asked(journey, ref, 'provider-riverside');
      const [desk, page] = [desks.as('provider'), `/consents/${ref}/${consentId}`];
      expect((await desk.opens('/')).text).toContain(`href="${page}"`);
      expect((await desks.as('hillside').opens('/consents')).words).toContain('Nobody waits');
      const form = `${page}/do/give-consent`;
      const unchecked = await desk.sends(form, { method: 'SIGNED', _checked: 'yes' });
      expect(unchecked.status).toBe(422);
      expect(unchecked.text).toContain('href="#witness"');
      const [year = '', month = '', day = ''] = dateOfBirth.split('-');
      const shown = {
        method: 'SIGNED',
        witness: 'A. Sample',
        witnessRole: 'WORKER',
        'checked.by': 'DOCUMENT',
        'checked.givenName': givenName,
        'checked.familyName': familyName,
        'checked.dateOfBirth.day': day,
        'checked.dateOfBirth.month': month,
        'checked.dateOfBirth.year': year,
        _checked: 'yes',
      };
      const another = await desk.sends(form, { ...shown, 'checked.familyName': 'Another' });
      expect(another.status).toBe(422);
      expect(another.words).toContain('are not those of this person');
      expect((await desk.sends(form, shown)).to).toBe(`${page}?done=give-consent`);
      expect((await desk.opens(page)).words).toContain('Ends, unless confirmed, at');
    }),
  );

  it(
    'lead a coordinator to the consent that nobody asked about, without a name',
    atDesks(async (journey, desks) => {
      const { page } = await inside(journey);
      expect((await desks.as('city').opens(page)).status).toBe(404);
      await journey.pass({ days: 10 });
      const list = await desks.as('city').opens('/city/consents');
      expect(list.text).toContain(`href="${page}"`);
      const shown = await desks.as('city').opens(page);
      expect(shown.words).toContain('With whom NGO Harbour');
      expect(shown.words).not.toContain(familyName);
    }),
  );
});
