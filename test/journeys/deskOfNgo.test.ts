import { atDesks } from './support/atDesks.ts';
import { idIn } from './support/caller.ts';
import { consent, person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { inbox, onboard, theOffer } from './support/partners.ts';
import { accepts, contact, insideWithNeed, outUnplanned, theCase } from './support/stories.ts';

const { givenName, familyName } = person;
const name = `${givenName} ${familyName}`;

/** Out without notice, and offered to Harbour, and to Lantern where it is there. */
async function offered(journey: Journey, ...parts: ('harbour' | 'lantern')[]): Promise<string> {
  for (const part of parts) await onboard(journey, part);
  const stay = await insideWithNeed(journey);
  await outUnplanned(journey, stay);
  return stay.ref;
}

/** Taken on by Harbour, with the person’s consent where it is said. */
async function taken(journey: Journey, consented: boolean) {
  const ref = await offered(journey, 'harbour');
  const consentId = consented
    ? await consent(journey.as('caseManager'), ref, ['ngo-harbour'])
    : undefined;
  await journey.settle();
  const caseId = await accepts(journey, 'harbour');
  return { ref, caseId, consentId, path: `/ngo/cases/${caseId}` };
}

describe('the desk of an NGO', () => {
  it(
    'says what may be known of an offer and no name, and takes on in two taps',
    atDesks(async (journey, desks) => {
      await offered(journey, 'harbour');
      const desk = desks.as('harbour');
      const list = await desk.opens('/ngo/offers');
      expect(list.words).toContain('Woman');
      expect(list.words).toMatch(/answer by \d\d:\d\d · \d h( \d+ min)? left/);
      expect(list.words).not.toContain(familyName);
      const form = /href="([^"]*accept-offer)"/.exec(list.text)?.[1] ?? '';
      const opened = await desk.opens(form);
      expect(opened.text).not.toContain('govuk-form-group');
      const done = await desk.sendsOld(form, opened);
      expect(done.to).toMatch(/^\/ngo\/cases\/[0-9a-f-]+\?done=accept-offer$/);
      expect((await desk.opens(done.to)).words).toContain('You have taken this person on.');
      expect((await desk.opens('/ngo/offers')).words).toContain('Your door is open');
    }),
  );

  it(
    'declines in two taps: each reason is a button',
    atDesks(async (journey, desks) => {
      await offered(journey, 'harbour');
      const desk = desks.as('harbour');
      const form = `/ngo/offers/${await theOffer(journey, 'harbour')}/do/decline-offer`;
      const opened = await desk.opens(form);
      expect(opened.text).toContain('<button type="submit" name="reasonCode" value="NO_CAPACITY">');
      const done = await desk.sendsOld(form, opened, { reasonCode: 'NO_CAPACITY' });
      expect(done.to).toBe('/ngo/offers?done=decline-offer');
      expect(await inbox(journey, 'harbour', 'DECLINED')).toHaveLength(1);
    }),
  );

  it(
    'tells the second of two who take on at once what is so',
    atDesks(async (journey, desks) => {
      await offered(journey, 'harbour', 'lantern');
      const [first, second] = [desks.as('harbour'), desks.as('lantern')];
      const firstForm = `/ngo/offers/${await theOffer(journey, 'harbour')}/do/accept-offer`;
      const secondForm = `/ngo/offers/${await theOffer(journey, 'lantern')}/do/accept-offer`;
      const [one, other] = [await first.opens(firstForm), await second.opens(secondForm)];
      const answers = await Promise.all([
        first.sendsOld(firstForm, one),
        second.sendsOld(secondForm, other),
      ]);
      const late = answers.filter(({ status }) => status !== 303);
      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
      expect(late).toHaveLength(1);
      expect([409, 412]).toContain(late[0]?.status);
      expect(late[0]?.words).toContain('This changed while you were at it.');
    }),
  );

  it(
    'shows another NGO neither the offer nor the person',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour');
      const { caseId, path } = await taken(journey, true);
      const [accepted] = await inbox(journey, 'harbour', 'ACCEPTED');
      const offer = `/ngo/offers/${idIn(accepted ?? {}, 'offerId')}`;
      for (const part of ['lantern', 'bridge'] as const) {
        const desk = desks.as(part);
        for (const closed of [
          path,
          `${path}/do/record-contact`,
          offer,
          `${offer}/do/accept-offer`,
        ]) {
          const page = await desk.opens(closed);
          expect(`${closed} ${page.status}`).toBe(`${closed} 404`);
          expect(page.words).toContain('There is nothing here for you');
          expect(page.words).not.toContain(familyName);
        }
        expect((await desk.opens('/ngo/people')).text).not.toContain(caseId);
      }
    }),
  );

  it(
    'shows a name where a consent says so, and says what is missing where none does',
    atDesks(async (journey, desks) => {
      const { path } = await taken(journey, false);
      const page = await desks.as('harbour').opens(path);
      expect(page.status).toBe(200);
      expect(page.words).not.toContain(familyName);
      expect(page.words).toContain('no consent says that you may');
      const form = await desks.as('harbour').opens(`${path}/do/record-contact`);
      expect(form.words).not.toContain(familyName);
    }),
  );

  it(
    'takes down the consent of somebody who sits there, checked once more before it is sent',
    atDesks(async (journey, desks) => {
      const { path } = await taken(journey, false);
      const desk = desks.as('harbour');
      const form = /href="([^"]*take-consent-in-presence)"/.exec(
        (await desk.opens(path)).text,
      )?.[1];
      const answers = {
        scopes: 'IDENTITY',
        'checked.by': 'DOCUMENT',
        'checked.givenName': givenName,
        'checked.familyName': familyName,
        'checked.dateOfBirth.day': '17',
        'checked.dateOfBirth.month': '5',
        'checked.dateOfBirth.year': '1988',
        witness: 'A. Sample',
        witnessRole: 'WORKER',
      };
      const lacking = await desk.sends(`${form}`, { ...answers, 'checked.by': '' });
      expect(lacking.status).toBe(422);
      expect(lacking.text).toContain('href="#checked.by"');
      const check = await desk.sends(`${form}`, answers);
      expect(check.words).toContain('Check your answers');
      const done = await desk.sendsOld(`${form}`, check, { _checked: 'yes' });
      expect(done.to).toBe('/ngo/people?done=take-consent-in-presence');
      await journey.settle();
      expect((await desk.opens(path)).words).toContain(name);
    }),
  );

  it(
    'shows no name any more once the consent is withdrawn, also to a page that was open',
    atDesks(async (journey, desks) => {
      const { ref, path, consentId } = await taken(journey, true);
      const desk = desks.as('harbour');
      const before = await desk.opens(path);
      expect(before.words).toContain(name);
      expect(before.text).not.toMatch(new RegExp(`<title>[^<]*${familyName}`));
      const form = await desk.opens(`${path}/do/record-contact`);
      expect(form.words).toContain(name);
      const withdraw = `/intake/people/${ref}/consents/${consentId}/withdraw`;
      await journey.as('caseManager').does(withdraw);
      await journey.settle();
      const sent = await desk.sendsOld(`${path}/do/record-contact`, form, {
        mode: 'PHONE',
        reached: 'yes',
      });
      expect(sent.status).not.toBe(303);
      for (const { words } of [sent, await desk.opens(path), await desk.opens('/ngo/people')])
        expect(words).not.toContain(familyName);
    }),
  );

  it(
    'records a contact by two answers, once however often it is sent, and keeps what was typed',
    atDesks(async (journey, desks) => {
      const { caseId, path } = await taken(journey, true);
      const desk = desks.as('harbour');
      const form = `${path}/do/record-contact`;
      const opened = await desk.opens(form);
      const wrong = await desk.sendsOld(form, opened, { mode: 'STREET' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toMatch(/href="#reached"/);
      expect(wrong.text).toMatch(/value="STREET"[^>]* checked/);
      const answers = { mode: 'STREET', reached: 'no' };
      const both = await Promise.all([
        desk.sendsOld(form, opened, answers),
        desk.sendsOld(form, opened, answers),
      ]);
      const again = await desk.sendsOld(form, opened, answers);
      expect([...both, again].some(({ status }) => status === 303)).toBe(true);
      expect((await theCase(journey, caseId)).contacts).toHaveLength(1);
      expect((await desk.opens(path)).words).toContain('tried, not reached');
    }),
  );

  it(
    'has the first month in words, an appointment moved and cancelled, and asks twice before an end',
    atDesks(async (journey, desks) => {
      const { caseId, path } = await taken(journey, true);
      await contact(journey, caseId);
      const desk = desks.as('harbour');
      const page = await desk.opens(path);
      expect(page.words).toMatch(/24 h (met|next)/);
      const tomorrow = { 'at.day': '4', 'at.month': '3', 'at.year': '2026', 'at.time': '10:30' };
      const made = await desk.sends(`${path}/do/schedule-appointment`, {
        ...tomorrow,
        kind: 'SUPPORT',
      });
      expect(made.to).toBe(`${path}?done=schedule-appointment`);
      const shown = await desk.opens(path);
      const part = /href="([^"]*\/appointments\/[^"]*)\/do\/move-appointment"/.exec(
        shown.text,
      )?.[1];
      expect(shown.words).toContain('10:30 Support');
      const moved = await desk.sends(`${part}/do/move-appointment`, { 'at.time': '11:45' });
      expect(moved.to).toBe(`${path}?done=move-appointment`);
      expect((await desk.opens(path)).words).toContain('11:45 Support');
      const calendar = await desk.opens('/ngo/appointments');
      expect(calendar.words).toMatch(new RegExp(`Wednesday,? 4 March ${name} · 11:45 Support`));
      expect((await desk.opens('/ngo/people')).words).toContain(name);
      const off = await desk.sends(`${part}/do/cancel-appointment`, {
        reasonCode: 'PERSON_CANCELLED',
      });
      expect(off.to).toBe(`${path}?done=cancel-appointment`);
      expect((await desk.opens(`${part}/do/move-appointment`)).words).toContain('not open now');
      const asked = await desk.sends(`${path}/do/discharge`, {
        reason: 'COMPLETED',
        'outcomes.0.goal': 'HOUSING',
        'outcomes.0.result': 'ACHIEVED',
      });
      expect(asked.words).toContain('Check your answers');
      expect(asked.words).toContain('A place to live, Yes');
      const ended = await desk.sendsOld(`${path}/do/discharge`, asked, { _checked: 'yes' });
      expect(ended.to).toBe(`${path}?done=discharge`);
    }),
  );

  it(
    'shows a peer worker those people alone who were given to them',
    atDesks(async (journey, desks) => {
      const { caseId, path } = await taken(journey, true);
      const desk = desks.as('peer');
      expect((await desk.opens(path)).status).toBe(404);
      expect((await desk.opens('/ngo/people')).words).toContain('Nobody has been given to you');
      const given = await desks
        .as('harbour')
        .sends(`${path}/do/assign-worker`, { subject: 'peer', role: 'PEER' });
      expect(given.to).toBe(`${path}?done=assign-worker`);
      await journey.settle();
      expect((await desk.opens('/ngo/people')).text).toContain(caseId);
      const page = await desk.opens(path);
      expect(page.status).toBe(200);
      expect(page.words).toContain('Record contact');
      expect(page.words).not.toContain('Give the person back');
      expect((await desks.as('otherPeer').opens(path)).status).toBe(404);
      expect((await desk.opens('/ngo/offers')).status).toBe(403);
    }),
  );

  it(
    'opens and closes its door, and says so where offers would be',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour');
      const desk = desks.as('harbour');
      expect((await desk.sends('/ngo/door/do/close-door')).to).toBe('/ngo/door?done=close-door');
      expect((await desk.opens('/ngo/door')).words).toContain('Our door closed');
      const empty = await desk.opens('/ngo/offers');
      expect(empty.words).toContain('Your door is closed');
      expect(empty.text).toContain('/ngo/door/do/open-door');
      expect((await desk.sends('/ngo/door/do/open-door')).to).toBe('/ngo/door?done=open-door');
      expect((await desk.opens('/ngo/offers')).words).toContain('Your door is open');
    }),
  );
});
