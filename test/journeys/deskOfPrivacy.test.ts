import { atDesks } from './support/atDesks.ts';
import { openPerson, person } from './support/intake.ts';
import { StayAt } from './support/prison.ts';

const name = `${person.givenName} ${person.familyName}`;

describe('the desk of a privacy officer', () => {
  it(
    'finds a record by its reference, and reads who looked, all and by organisation',
    atDesks(async (journey, desks) => {
      const ref = await openPerson(journey, {}, journey.as('caseManager'));
      await StayAt.admitted(journey, ref);
      await journey.as('intake').sees(`/intake/people/${ref}/identity`);
      await journey.as('caseManager').sees(`/prison-program/people/${ref}`);
      await journey.settle();
      const desk = desks.as('privacy');
      expect((await desk.opens('/privacy/looks')).words).toContain('Nobody. People stand here');
      const found = await desk.opens(`/privacy/looks?ref=${ref}`);
      expect(found.words).toContain(name);
      const path = `/privacy/looks/${ref}`;
      expect(found.text).toContain(`href="${path}"`);
      const looks = await desk.opens(path);
      expect(looks.words).toContain(`Who looked: ${name}`);
      expect(looks.text).not.toMatch(new RegExp(`<title>[^<]*${person.familyName}`));
      expect(looks.words).toContain('Intake City, intake officer');
      expect(looks.words).toContain('Prison North, prison case manager');
      const one = await desk.opens(`${path}?org=prison-north`);
      expect(one.words).toContain('Prison North, prison case manager');
      expect(one.words).not.toContain('Intake City, intake officer');
    }),
  );

  it(
    'finds nobody by a reference that no record has',
    atDesks(async (_journey, desks) => {
      const nobody = '00000000-0000-4000-8000-000000000000';
      const desk = desks.as('privacy');
      expect((await desk.opens(`/privacy/looks?ref=${nobody}`)).words).toContain('no record');
      expect((await desk.opens('/privacy/looks?ref=Avery')).words).toContain('On your lists now');
    }),
  );

  it(
    'reads the register by kind, and one organisation',
    atDesks(async (_journey, desks) => {
      const desk = desks.as('privacy');
      const all = await desk.opens('/privacy/organisations');
      expect(all.text).toContain('href="/privacy/organisations/prison-north"');
      const ngos = await desk.opens('/privacy/organisations?kind=NGO');
      expect(ngos.words).toContain('NGO Harbour');
      expect(ngos.text).not.toContain('prison-north');
      const one = await desk.opens('/privacy/organisations/prison-north');
      expect(one.words).toContain('Its people can sign in.');
      expect((await desk.opens('/privacy/organisations/no-such-house')).status).toBe(404);
    }),
  );

  it(
    'is closed to every other desk',
    atDesks(async (journey, desks) => {
      const ref = await openPerson(journey);
      for (const part of ['intake', 'city', 'clerk', 'harbour', 'operator'] as const)
        for (const path of ['/privacy/looks', `/privacy/looks/${ref}`, '/privacy/organisations'])
          expect((await desks.as(part).opens(path)).status).toBe(403);
    }),
  );
});
