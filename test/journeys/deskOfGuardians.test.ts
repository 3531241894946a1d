import { atDesks, type Desks } from './support/atDesks.ts';
import { idIn } from './support/caller.ts';
import { issuedOrder } from './support/court.ts';
import { filledIn } from './support/desk.ts';
import { openPerson, person, refer } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { onboard } from './support/partners.ts';
import { accepts, insideWithNeed, outUnplanned } from './support/stories.ts';

const minor = { dateOfBirth: '2010-05-17' };
const name = `${person.givenName} ${person.familyName}`;
const mother = { 'name.givenName': 'Mirabel', 'name.familyName': 'Nightingale' };
const phone = '+1-312-555-0144';
const form = {
  kind: 'PARENT',
  ...mother,
  'contactRoutes.0.kind': 'PHONE',
  'contactRoutes.0.value': phone,
};

/** As this session may send it, without a form that was opened. */
const _csrf = 'of-this-session';
const sent = { ...form, _csrf };

/** Somebody under 18 inside, of whom a consent is asked. */
async function inside(journey: Journey, who: object = minor) {
  const ref = await openPerson(journey, who, journey.as('caseManager'));
  const stay = await insideWithNeed(journey, ref);
  const asked = await journey.as('intake').does(`/intake/people/${ref}/consents`, {
    recipients: ['ngo-harbour'],
    scopes: ['IDENTITY', 'CONTACT_ROUTE'],
    purpose: 'AFTERCARE',
  });
  await journey.settle();
  const consentId = idIn(asked, 'consentId');
  const [page, consent] = [`/guardians/${ref}`, `/consents/${ref}/${consentId}`];
  return { ref, stay, page, consent, record: `${page}/do/record-guardian` };
}

const recorded = (journey: Journey, ref: string) =>
  journey.as('intake').lists(`/intake/people/${ref}/guardians`);

/** The mother is recorded; where it is said that she acts no more. */
async function withMother(journey: Journey, desks: Desks, ref: string): Promise<string> {
  const done = await desks.as('caseManager').sends(`/guardians/${ref}/do/record-guardian`, form);
  expect(done.to).toBe(`/guardians/${ref}?done=record-guardian`);
  const [one] = await recorded(journey, ref);
  return `/guardians/${ref}/${String(one?.guardianId)}/do/end-guardian`;
}

describe('who decides for somebody under 18', () => {
  it(
    'is asked for by the list of consents, recorded at its form, and gives the consent back there',
    atDesks(async (journey, desks) => {
      const { ref, page, consent, record } = await inside(journey);
      const desk = desks.as('caseManager');
      expect((await desk.opens('/consents')).text).toContain(`href="${page}"`);
      for (const at of [`/prison/people/${ref}`, consent])
        expect((await desk.opens(at)).text).toContain(`href="${record}"`);
      const before = await desk.opens(page);
      expect(before.words).toContain('Under 18, and nobody who decides for them is recorded.');
      expect(before.text).toContain(`href="${record}"`);

      const done = await desk.sends(record, form);
      expect(done.to).toBe(`${page}?done=record-guardian`);
      const shown = await desk.opens(done.to);
      expect(shown.words).toContain(`Who decides for ${name}`);
      expect(shown.words).toContain('It is recorded who decides.');
      expect(shown.words).toContain('Mirabel Nightingale Acts now To the person a parent');
      expect(shown.words).toMatch(
        /Recorded 2 Mar 2026, 09:00, Prison North Phone \+1-312-555-0144/,
      );
      expect(shown.text).toContain(`href="${consent}"`);
      expect(shown.text).toContain(`href="/prison/people/${ref}"`);
      expect((await desk.opens('/consents')).words).toContain('The guardian says yes or no');
      for (const part of ['caseManager', 'nurse'] as const) {
        const where = part === 'nurse' ? 'health' : 'prison';
        const about = await desks.as(part).opens(`/${where}/people/${ref}`);
        expect(about.words).toContain('Who decides for the person Mirabel Nightingale');
        expect(about.text).toContain('href="tel:+13125550144"');
      }

      const give = `${consent}/do/give-consent`;
      const unsaid = await desk.sends(give, { method: 'SIGNED', _checked: 'yes' });
      expect(unsaid.status).toBe(422);
      expect(unsaid.text).toContain('href="#guardianId"');
      const [one] = await recorded(journey, ref);
      const given = { method: 'SIGNED', guardianId: String(one?.guardianId), _checked: 'yes' };
      expect((await desk.sends(give, given)).to).toBe(`${consent}?done=give-consent`);
      expect((await desk.opens(consent)).words).toContain(`${name} Given`);
    }),
  );

  it(
    'is found by nobody elsewhere, and offered at no page about somebody of age',
    atDesks(async (journey, desks) => {
      const { ref, page, record } = await inside(journey);
      for (const part of ['southCaseManager', 'otherClerk', 'harbour'] as const) {
        for (const at of [page, record]) expect((await desks.as(part).opens(at)).status).toBe(404);
        expect((await desks.as(part).posts(record, sent)).status).toBe(404);
      }
      expect((await desks.as('provider').opens(page)).status).toBe(404);
      expect((await desks.as('provider').opens(record)).status).toBe(403);
      for (const part of ['reception', 'programme', 'peer', 'person', 'city'] as const)
        for (const at of [page, record]) expect((await desks.as(part).opens(at)).status).toBe(403);
      // Reception asks people for consents as well, and is led to no closed door.
      const list = await desks.as('reception').opens('/consents');
      expect(list.words).toContain('find out who decides for them');
      expect(list.text).not.toContain('/guardians/');
      expect((await desks.as('reception').opens(`/prison/people/${ref}`)).text).not.toContain(
        '/guardians/',
      );
      expect(await recorded(journey, ref)).toHaveLength(0);

      const adult = await inside(journey, { familyName: 'Underhill', dateOfBirth: '1988-05-17' });
      const desk = desks.as('caseManager');
      for (const at of [`/prison/people/${adult.ref}`, adult.consent])
        expect((await desk.opens(at)).text).not.toContain('/guardians/');
      expect((await desk.opens(adult.page)).words).toContain('decide for themselves');
      expect((await desk.opens(adult.page)).text).not.toContain('/do/');
      expect((await desk.opens(adult.record)).status).toBe(404);
      expect((await desk.posts(adult.record, sent)).status).toBe(404);
      expect(await recorded(journey, adult.ref)).toHaveLength(0);
    }),
  );

  it(
    'is a parent with a name, or an authority with a name or without; what is missing is said at its field, and kept',
    atDesks(async (journey, desks) => {
      const { ref, record } = await inside(journey);
      const desk = desks.as('caseManager');
      const nothing = await desk.sends(record);
      expect(nothing.status).toBe(422);
      expect(nothing.text).toContain('href="#kind"');
      for (const wrong of [
        { kind: 'PARENT' },
        { kind: 'GUARDIAN', org: 'city' },
        { kind: 'AUTHORITY' },
        { kind: 'PARENT', 'name.givenName': '.' },
      ]) {
        const unnamed = await desk.sends(record, wrong);
        expect(unnamed.status).toBe(422);
        expect(unnamed.text).toContain('href="#name"');
        expect(unnamed.text).toContain('id="name"');
        expect(unnamed.words).toContain('Name the guardian, or the authority.');
        expect(filledIn(unnamed)).toMatchObject(wrong);
      }
      const half = await desk.sends(record, { ...form, 'contactRoutes.0.value': '' });
      expect(half.status).toBe(422);
      expect(half.text).toContain('href="#contactRoutes.0.value"');
      expect((await desk.sends(record, { ...form, kind: 'AUNT' })).status).toBe(422);
      expect(await recorded(journey, ref)).toHaveLength(0);

      const empty = await desk.opens(record);
      const authority = { kind: 'AUTHORITY', org: 'city' };
      const twice = [
        await desk.sendsOld(record, empty, authority),
        await desk.sendsOld(record, empty, authority),
      ];
      expect(twice.map(({ status }) => status)).toEqual([303, 303]);
      expect(await recorded(journey, ref)).toMatchObject([{ kind: 'AUTHORITY', name: null }]);
      expect((await desk.opens(`/guardians/${ref}`)).words).toContain('City Acts now');
      expect((await desk.sends(record, { kind: 'AUTHORITY', ...mother })).status).toBe(303);
      expect(await recorded(journey, ref)).toHaveLength(2);
    }),
  );

  it(
    'puts no name into an address, a title or a log',
    atDesks(async (journey, desks) => {
      const { ref, page } = await inside(journey);
      const end = await withMother(journey, desks, ref);
      const { text } = await desks.as('caseManager').opens(page);
      const addresses = [...text.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, at]) => at);
      const title = /<title>([^<]*)/.exec(text)?.[1];
      const said = [end, title, ...addresses].join(' ');
      for (const word of Object.values(mother)) {
        expect(text).toContain(word);
        expect(said).not.toContain(word);
        expect(journey.log.text()).not.toContain(word);
      }
    }),
  );

  it(
    'acts until somebody says that they act no more, once: an old tab changes nothing, and gives no consent by them',
    atDesks(async (journey, desks) => {
      const { ref, page, consent } = await inside(journey);
      const end = await withMother(journey, desks, ref);
      const [desk, give] = [desks.as('caseManager'), `${consent}/do/give-consent`];
      const [one] = await recorded(journey, ref);
      const tab = await desk.opens(give);
      const [asked, old] = [await desk.opens(end), await desks.as('nurse').opens(end)];
      expect(asked.words).toContain('This cannot be undone');
      expect(asked.words).toContain('Who Mirabel Nightingale');
      for (const part of ['southCaseManager', 'otherClerk'] as const)
        expect((await desks.as(part).posts(end, { _csrf })).status).toBe(404);
      expect((await recorded(journey, ref))[0]).toMatchObject({ ended: null });

      expect((await desk.sendsOld(end, asked)).to).toBe(`${page}?done=end-guardian`);
      const [ended] = await recorded(journey, ref);
      await journey.pass({ minutes: 5 });
      expect((await desks.as('nurse').sendsOld(end, old)).status).toBe(303);
      expect((await recorded(journey, ref))[0]).toEqual(ended);
      const shown = await desk.opens(page);
      expect(shown.words).toContain('Mirabel Nightingale Acts no more');
      expect(shown.words).toContain('Acts no more since 2 Mar 2026, 09:00, Prison North');
      expect(shown.text).not.toContain(end);
      expect((await desk.opens(`/prison/people/${ref}`)).words).toContain('Nobody is recorded');
      expect((await desk.opens('/consents')).words).toContain('find out who decides for them');
      const late = await desk.sendsOld(give, tab, {
        method: 'SIGNED',
        guardianId: String(one?.guardianId),
        _checked: 'yes',
      });
      expect([409, 422]).toContain(late.status);
      expect((await desk.opens(consent)).words).toContain('To be asked');
    }),
  );

  it(
    'stands at intake and at the court that holds an order; an NGO with the case is told that there is somebody, and who records it',
    atDesks(async (journey, desks) => {
      const { ref: known, orderId } = await issuedOrder(journey, {
        ref: await openPerson(journey, minor),
        until: 'SUITABLE',
      });
      for (const [part, at] of [
        ['clerk', `/court/orders/${known}/${orderId}`],
        ['probation', `/court/orders/${known}/${orderId}`],
        ['intake', `/office/people/${known}`],
      ] as const) {
        const record = `/guardians/${known}/do/record-guardian`;
        expect((await desks.as(part).opens(at)).text).toContain(`href="/guardians/${known}`);
        expect((await desks.as(part).sends(record, form)).status).toBe(303);
        const page = await desks.as(part).opens(`/guardians/${known}`);
        expect(page.text).toContain(`href="${at}"`);
        expect(page.words.includes(phone)).toBe(part === 'intake');
      }
      for (const part of ['judge', 'counsel'] as const)
        expect(
          (await desks.as(part).opens(`/court/orders/${known}/${orderId}`)).text,
        ).not.toContain('/guardians/');

      await onboard(journey, 'harbour', {}, { minAge: 14, maxAge: 21 });
      const { ref, stay, page, record } = await inside(journey);
      await withMother(journey, desks, ref);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      for (const part of ['harbour', 'harbourWorker'] as const) {
        const about = await desks.as(part).opens(`/ngo/cases/${caseId}`);
        expect(about.words).toContain('Who decides for the person A parent');
        const shown = await desks.as(part).opens(page);
        expect(shown.words).toContain('The intake office records who decides');
        expect(shown.text).not.toContain('Nightingale');
        expect(shown.text).not.toContain('/do/');
        expect((await desks.as(part).posts(record, sent)).status).toBe(
          part === 'harbour' ? 404 : 403,
        );
      }
      expect(await recorded(journey, ref)).toHaveLength(1);
    }),
  );

  it(
    'is recorded by an NGO that brought the person and has the case, and said to act no more by others',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour', {}, { minAge: 14, maxAge: 21 });
      const by = journey.as('harbour');
      const ref = await openPerson(journey, minor, by);
      await refer(journey, by, ref, { programmeCode: 'PEER_SUPPORT', to: 'aftercare' });
      const [desk, caseId] = [desks.as('harbour'), await accepts(journey, 'harbour')];
      const record = `/guardians/${ref}/do/record-guardian`;
      expect((await desk.opens(`/ngo/cases/${caseId}`)).text).toContain(`href="${record}"`);
      expect((await desk.sends(record, form)).to).toBe(`/guardians/${ref}?done=record-guardian`);
      const shown = await desk.opens(`/guardians/${ref}`);
      expect(shown.text).toContain(`href="/ngo/cases/${caseId}"`);
      expect(shown.text).not.toContain('end-guardian');
      const [one] = await recorded(journey, ref);
      const end = `/guardians/${ref}/${String(one?.guardianId)}/do/end-guardian`;
      expect((await desk.opens(end)).status).toBe(403);
      expect((await desks.as('lantern').opens(`/guardians/${ref}`)).status).toBe(404);
      expect((await desks.as('intake').sends(end)).status).toBe(303);
    }),
  );

  it(
    'is told to the person at their own desk, and to nobody of age',
    atDesks(async (journey, desks) => {
      const { ref } = await inside(journey);
      const desk = desks.as('person');
      const { code } = await journey.as('caseManager').does(`/intake/people/${ref}/account-codes`);
      await desk.sends('/me/code/do/bind-account', { code: String(code) });
      await journey.settle();
      expect((await desk.opens('/me')).words).toContain('You are under 18');
      await withMother(journey, desks, ref);
      const mine = await desk.opens('/me');
      expect(mine.words).toContain('Who decides for you Mirabel Nightingale a parent');
      expect(mine.words).toContain(phone);
      const adult = await openPerson(journey, { familyName: 'Underhill' });
      const other = await journey.as('clerk').does(`/intake/people/${adult}/account-codes`);
      await desks.as('otherPerson').sends('/me/code/do/bind-account', { code: String(other.code) });
      await journey.settle();
      expect((await desks.as('otherPerson').opens('/me')).words).not.toContain('Who decides');
    }),
  );
});
