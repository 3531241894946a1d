import { atDesks, type Desks } from './support/atDesks.ts';
import { duditAnswers, openPerson, person, screen } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { StayAt } from './support/prison.ts';

const name = `${person.givenName} ${person.familyName}`;

/** Somebody whom reception has admitted. */
async function admitted(journey: Journey) {
  const ref = await openPerson(journey, {}, journey.as('caseManager'));
  const stay = await StayAt.admitted(journey, ref);
  return { stay, path: `/health/people/${ref}` };
}

/** On treatment inside, and put down at the desk of healthcare. */
async function treated(journey: Journey, desks: Desks) {
  const { stay, path } = await admitted(journey);
  const nurse = desks.as('nurse');
  const put = await nurse.sends(`${path}/do/open-ost`, { status: 'RECEIVED_ON_OST' });
  expect(put.to).toBe(`${path}?done=open-ost`);
  await journey.settle();
  const page = await nurse.opens(path);
  const treatment = new RegExp(`href="(${path}/treatments/[0-9a-f-]+)"`).exec(page.text)?.[1] ?? '';
  return { stay, path, nurse, treatment };
}

const tomorrow = (at: string, field: string) => ({
  [`${field}.day`]: '3',
  [`${field}.month`]: '3',
  [`${field}.year`]: '2026',
  [`${field}.time`]: at,
});

describe('the desk of healthcare', () => {
  it(
    'says what brings a treatment, and puts one down by one button',
    atDesks(async (journey, desks) => {
      const nurse = desks.as('nurse');
      expect((await nurse.opens('/health/treatments')).words).toContain(
        'Nobody is on substitution',
      );
      const { path } = await admitted(journey);
      expect((await nurse.opens('/health/people')).words).toContain(name);
      const form = await nurse.opens(`${path}/do/open-ost`);
      expect(form.text).toContain('<button type="submit" name="status" value="ASSESSED">');
      expect(form.text).not.toMatch(new RegExp(`<title>[^<]*${person.familyName}`));
      await nurse.sendsOld(`${path}/do/open-ost`, form, { status: 'RECEIVED_ON_OST' });
      await journey.settle();
      const board = await nurse.opens('/health/treatments');
      expect(board.words).toContain(name);
      expect(board.words).toContain('came in on it');
      expect((await nurse.opens(`${path}/do/open-ost`)).words).toContain('not open now');
    }),
  );

  it(
    'notes a dose, names a prescriber, hands over; the prescriber alone finds it and confirms',
    atDesks(async (journey, desks) => {
      const { stay, nurse, treatment } = await treated(journey, desks);
      const dose = await nurse.sends(`${treatment}/do/note-ost-dose`, { medicine: 'METHADONE' });
      expect(dose.to).toBe(`${treatment}?done=note-ost-dose`);
      const late = await nurse.sends(`${treatment}/do/plan-ost-release`, {
        prescriberOrg: 'provider-riverside',
        ...tomorrow('11:00', 'appointmentAt'),
        ...tomorrow('10:00', 'nextDueAt'),
        sharing: 'STATUTE',
      });
      expect(late.status).toBe(422);
      expect(late.text).toContain('href="#appointmentAt"');
      const plan = await nurse.sends(`${treatment}/do/plan-ost-release`, {
        prescriberOrg: 'provider-riverside',
        ...tomorrow('09:00', 'appointmentAt'),
        ...tomorrow('10:00', 'nextDueAt'),
        sharing: 'STATUTE',
      });
      expect(plan.to).toBe(`${treatment}?done=plan-ost-release`);
      const check = await nurse.sends(`${treatment}/do/hand-over-ost`, {
        doseMg: '70',
        document: 'SCRIPT',
      });
      expect(check.words).toContain('Check your answers');
      const handed = await nurse.sendsOld(`${treatment}/do/hand-over-ost`, check, {
        _checked: 'yes',
      });
      expect(handed.to).toBe(`${treatment}?done=hand-over-ost`);
      expect((await nurse.opens(treatment)).words).toContain('Methadone · 70 mg');
      await stay.released();
      await journey.pass({ minutes: 46 });
      const prescriber = desks.as('prescriber');
      expect((await prescriber.opens('/health/hand-overs')).text).toContain(treatment);
      expect((await prescriber.opens('/')).text).toContain(`href="${treatment}"`);
      expect((await prescriber.opens(treatment)).words).toContain('Methadone · 70 mg');
      const confirmed = await prescriber.sends(`${treatment}/do/confirm-ost`);
      expect(confirmed.to).toBe(`${treatment}?done=confirm-ost`);
      expect((await nurse.opens('/health/treatments')).words).not.toContain(name);
    }),
  );

  it(
    'has whoever is out without a confirmed dose first, longer missed in other words',
    atDesks(async (journey, desks) => {
      const { stay, nurse, treatment } = await treated(journey, desks);
      await stay.released('FROM_COURT');
      await journey.pass({ hours: 1 });
      const board = await nurse.opens('/health/treatments');
      expect(board.words).toContain('One person is outside');
      expect(board.words).toContain('next dose due');
      await journey.pass({ days: 2 });
      expect((await nurse.opens('/health/treatments')).words).toContain('dose missed');
      await journey.pass({ days: 2 });
      expect((await nurse.opens('/health/treatments')).words).toContain('urgent: missed for days');
      const check = await nurse.sends(`${treatment}/do/lose-ost`, { reason: 'NOT_FOUND' });
      const lost = await nurse.sendsOld(`${treatment}/do/lose-ost`, check, { _checked: 'yes' });
      expect(lost.to).toBe(`${treatment}?done=lose-ost`);
    }),
  );

  it(
    'says how it stands with naloxone, and of a first appointment when it is',
    atDesks(async (journey, desks) => {
      const { stay, path } = await admitted(journey);
      await stay.releaseOn('2026-03-20');
      const nurse = desks.as('nurse');
      const page = await nurse.opens(path);
      expect(page.words).toContain('Naloxone kit not said yet');
      const form = /href="([^"]*\/pack\/NALOXONE\/do\/note-pack-item)"/.exec(page.text)?.[1] ?? '';
      const done = await nurse.sends(form, { ready: 'yes' });
      expect(done.to).toBe(`${path}?done=note-pack-item`);
      expect((await nurse.opens(path)).words).toContain('Naloxone kit there');
      const first = form.replace('NALOXONE', 'FIRST_APPOINTMENT');
      const lacking = await nurse.sends(first, { ready: 'yes' });
      expect(lacking.status).toBe(422);
      expect(lacking.text).toContain('href="#appointmentAt"');
    }),
  );

  it(
    'shows treatment to nobody else: not the case manager, another prison or an NGO',
    atDesks(async (journey, desks) => {
      const { path, treatment } = await treated(journey, desks);
      for (const part of ['caseManager', 'reception', 'harbour', 'clerk'] as const)
        for (const closed of [path, treatment, '/health/treatments'])
          expect(`${part} ${(await desks.as(part).opens(closed)).status}`).toBe(`${part} 403`);
      const prescriber = desks.as('prescriber');
      const page = await prescriber.opens(treatment);
      expect(page.status).toBe(404);
      expect(page.words).not.toContain(person.familyName);
      expect((await prescriber.opens('/health/hand-overs')).words).toContain(
        'People come here when the healthcare of a prison names your organisation',
      );
    }),
  );

  it(
    'offers a screening to whom it holds, sees what waits, and leaves the questions to those who screen',
    atDesks(async (journey, desks) => {
      const { stay, path } = await admitted(journey);
      const nurse = desks.as('nurse');
      const page = await nurse.opens(path);
      const form = /href="([^"]*offer-screening)"/.exec(page.text)?.[1] ?? '';
      const opened = await nurse.opens(form);
      expect(opened.text).not.toContain('name="begin"');
      expect(opened.text).not.toContain('value="CLINICAL"');
      const made = await nurse.sendsOld(form, opened, { instrument: 'DUDIT' });
      const [screening = ''] = made.to.split('?');
      expect(screening).toMatch(new RegExp(`^/office/people/${stay.ref}/screenings/[0-9a-f-]+$`));
      const home = await nurse.opens('/');
      expect(home.text).toContain(`href="${screening}"`);
      expect(home.words).toContain('Screenings 1');
      const list = await nurse.opens('/office/screenings');
      expect(list.words).toContain(name);
      expect(list.text).not.toContain('do/begin-screening');
      expect((await nurse.opens(path)).text).toContain(`href="${screening}"`);
      const shown = await nurse.opens(screening);
      expect(shown.text).not.toContain('do/begin-screening');
      expect(shown.text).toContain(`href="${path}"`);
      expect((await nurse.opens(`${screening}/do/begin-screening`)).words).toContain(
        'not open now',
      );

      for (const part of ['otherReception', 'caseManager', 'programme'] as const)
        expect((await desks.as(part).opens(screening)).status).toBe(403);
      const declined = await nurse.sends(`${screening}/do/decline-screening`);
      expect(declined.to).toBe(`${screening}?done=decline-screening`);
      expect((await nurse.opens('/office/screenings')).words).not.toContain(name);
    }),
  );

  it(
    'reads what a screening came to of whom it holds, and nothing of somebody elsewhere',
    atDesks(async (journey, desks) => {
      const { stay, path } = await admitted(journey);
      const done = await screen(journey.as('screener'), stay.ref, duditAnswers);
      await journey.settle();
      const screening = `/office/people/${stay.ref}/screenings/${String(done.screeningId)}`;
      const nurse = desks.as('nurse');
      expect((await nurse.opens(path)).words).toContain('DUDIT');
      expect((await nurse.opens(screening)).words).toMatch(/27/);
      const elsewhere = await openPerson(journey, { familyName: 'Another' });
      const other = await screen(journey.as('screener'), elsewhere, duditAnswers);
      const theirs = `/office/people/${elsewhere}/screenings`;
      expect((await nurse.opens(`${theirs}/${String(other.screeningId)}`)).status).toBe(404);
      expect((await nurse.opens(`${theirs}/do/offer-screening`)).status).toBe(404);
    }),
  );
});
