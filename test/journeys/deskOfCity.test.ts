import { substitutionGoesOn } from './good/inside.ts';
import { atDesks } from './support/atDesks.ts';
import { openPerson, person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { inbox, onboard, theOffer } from './support/partners.ts';
import { StayAt } from './support/prison.ts';
import { accepts, insideWithNeed, outUnplanned } from './support/stories.ts';

const { familyName } = person;

/** Out without notice where no partner is: nobody was found. */
async function unplaced(journey: Journey) {
  const stay = await insideWithNeed(journey);
  await outUnplanned(journey, stay);
  await journey.pass({ hours: 25 });
  return { stay, path: `/city/unplaced/${stay.ref}/${stay.episodeId}` };
}

/** This minute as a form has it, by the clocks of a city whose zone is UTC. */
const typedNow = (journey: Journey) => (name: string) => {
  const [year, month, day, hour, minute] = journey.now.split(/[-T:.]/);
  return {
    [`${name}.day`]: `${day}`,
    [`${name}.month`]: `${month}`,
    [`${name}.year`]: `${year}`,
    [`${name}.time`]: `${hour}:${minute}`,
  };
};

describe('the desk of a city', () => {
  it(
    'says that everyone has a place, then who has none and what was tried',
    atDesks(async (journey, desks) => {
      const desk = desks.as('city');
      expect((await desk.opens('/city/unplaced')).words).toContain('Everyone has a place');
      const { path } = await unplaced(journey);
      const list = await desk.opens('/city/unplaced');
      expect(list.text).toContain(`href="${path}"`);
      expect(list.words).toContain('Somebody after release, looked for since');
      expect(list.words).not.toContain(familyName);
      expect((await desk.opens('/')).text).toContain(`href="${path}"`);
      const page = await desk.opens(path);
      expect(page.words).toContain('Nobody was asked so far.');
      expect(page.words).not.toContain(familyName);
    }),
  );

  it(
    'offers a person to a partner by name, and shows what came of it',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const offerId = await theOffer(journey, 'harbour');
      const decline = { reasonCode: 'NO_CAPACITY' };
      await journey.as('harbour').does(`/aftercare/offers/${offerId}/decline`, decline);
      await journey.pass({ minutes: 10 });
      const path = `/city/unplaced/${stay.ref}/${stay.episodeId}`;
      const desk = desks.as('city');
      expect((await desk.opens('/city/unplaced')).words).toContain('NGO Harbour (could not)');
      const form = `${path}/do/offer-to-partner`;
      const wrong = await desk.sends(form);
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#partnerOrg"');
      expect(wrong.words).toContain('NGO Harbour');
      const done = await desk.sends(form, { partnerOrg: 'ngo-harbour' });
      expect(done.to).toBe(`${path}?done=offer-to-partner`);
      await journey.settle();
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      expect((await desk.opens(path)).words).toContain('NGO Harbour: has not answered yet');
    }),
  );

  it(
    'looks for nobody where the person is in custody again, by one button',
    atDesks(async (journey, desks) => {
      const { path } = await unplaced(journey);
      const desk = desks.as('city');
      const form = `${path}/do/withdraw-placement`;
      const opened = await desk.opens(form);
      expect(opened.text).toContain('<button type="submit" name="reason" value="REARRESTED">');
      const refused = await desk.sendsOld(form, opened, { reason: 'PLANS_CHANGED' });
      expect(refused.status).toBe(409);
      expect(refused.words).toContain('only they say that nobody is looked for');
      const done = await desk.sends(form, { reason: 'REARRESTED' });
      expect(done.to).toBe('/city/unplaced?done=withdraw-placement');
      expect((await desk.opens('/city/unplaced')).text).not.toContain(path);
    }),
  );

  it(
    'says that no contact was missed, then which was, and who has the person',
    atDesks(async (journey, desks) => {
      const desk = desks.as('city');
      expect((await desk.opens('/city/windows')).words).toContain('Nothing was missed.');
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      await accepts(journey, 'harbour');
      await journey.pass({ days: 2 });
      const path = `/city/windows/${stay.episodeId}`;
      const list = await desk.opens('/city/windows');
      expect(list.text).toContain(`href="${path}"`);
      expect(list.words).toContain('missed: contact within 24 hours');
      expect(list.words).toContain('With NGO Harbour');
      expect(list.words).not.toContain(familyName);
      expect((await desk.opens('/')).text).toContain(`href="${path}"`);
      expect((await desk.opens(path)).words).toMatch(/24 h missed; due/);
      const elsewhere = desks.as('hills');
      expect((await elsewhere.opens('/city/windows')).text).not.toContain(path);
      expect((await elsewhere.opens(path)).status).toBe(404);
    }),
  );

  it(
    'sees who left on substitution treatment that nobody goes on with, and names a prescriber',
    atDesks(async (journey, desks) => {
      const desk = desks.as('city');
      expect((await desk.opens('/city/gaps')).words).toContain('Nobody waits.');
      const stay = await StayAt.admitted(journey, await openPerson(journey));
      const ostId = await substitutionGoesOn(journey, stay);
      await journey.pass({ days: 30 });
      await stay.released('BAIL');
      const form = `/city/gaps/${stay.ref}/${ostId}/do/plan-ost-release`;
      const list = await desk.opens('/city/gaps');
      expect(list.text).toContain(`href="${form}"`);
      expect(list.words).toContain('Somebody from Prison North, to Il Cook');
      expect(list.words).not.toMatch(/methadone/i);
      expect((await desk.opens('/')).text).toContain('href="/city/gaps"');
      const wrong = await desk.sends(form, { sharing: 'VITAL_INTEREST' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#prescriberOrg"');
      const now = typedNow(journey);
      const done = await desk.sends(form, {
        prescriberOrg: 'provider-riverside',
        sharing: 'VITAL_INTEREST',
        ...now('appointmentAt'),
        ...now('nextDueAt'),
      });
      expect(done.to).toBe('/city/gaps?done=plan-ost-release');
      expect((await desk.opens('/city/gaps')).words).toContain('Appointment');
      expect((await desks.as('hills').opens('/city/gaps')).text).not.toContain(ostId);
      expect((await desks.as('hills').opens(form)).status).toBe(404);
    }),
  );

  it(
    'enters an organisation, agrees with it, changes what is agreed, and closes its door',
    atDesks(async (_journey, desks) => {
      const desk = desks.as('city');
      const empty = await desk.opens('/city/partners');
      expect(empty.words).toContain('Nothing is agreed yet.');
      const path = '/city/partners/ngo-harbour';
      expect(empty.text).toContain(`href="${path}"`);
      expect((await desk.opens(path)).words).toContain('Nothing is agreed with it');
      const entered = await desk.sends(`${path}/do/list-provider`, {
        services: ['AFTERCARE'],
        areas: 'IL-COOK',
      });
      expect(entered.to).toBe(`${path}?done=list-provider`);
      const form = `${path}/do/onboard-partner`;
      const wrong = await desk.sends(form, { takes: ['AFTERCARE'] });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#providerIds"');
      const entry = /name="providerIds"[^>]* value="([^"]+)"/.exec(wrong.text)?.[1] ?? '';
      const check = await desk.sendsOld(form, wrong, {
        providerIds: [entry],
        capacity: '12',
        prisons: ['prison-north', 'prison-south'],
      });
      expect(check.words).toContain('Check your answers');
      expect(check.words).toContain('Prison North; Prison South');
      const done = await desk.sendsOld(form, check, { _checked: 'yes' });
      expect(done.to).toBe(`${path}?done=onboard-partner`);
      const list = await desk.opens('/city/partners');
      expect(list.words).toContain('people after release · 12 people at a time');
      const again = await desk.sends(form, { capacity: '9' });
      await desk.sendsOld(form, again, { _checked: 'yes' });
      const page = await desk.opens(path);
      expect(page.words).toContain('9 people at a time');
      expect(page.words).toContain('Prison North and Prison South');
      const closed = await desk.sends(`${path}/do/close-door`);
      expect(closed.to).toBe(`${path}?done=close-door`);
      expect((await desk.opens('/city/partners')).words).toContain('door closed');
    }),
  );

  it(
    'sees which consents nobody asked about, and what to do, without a name',
    atDesks(async (journey, desks) => {
      const desk = desks.as('city');
      expect((await desk.opens('/city/consents')).words).toContain('Everybody was asked.');
      const stay = await insideWithNeed(journey);
      await journey.as('intake').does(`/intake/people/${stay.ref}/consents`, {
        recipients: ['ngo-harbour'],
        scopes: ['IDENTITY'],
        purpose: 'AFTERCARE',
      });
      await outUnplanned(journey, stay);
      const list = await desk.opens('/city/consents');
      expect(list.words).toContain('A consent for NGO Harbour');
      expect(list.words).toContain('the person is out, and nobody has taken them on');
      expect(list.words).toContain('ask them where they come forward');
      expect(list.words).not.toContain(familyName);
      expect((await desk.opens('/')).text).toContain('href="/city/consents"');
      const elsewhere = await desks.as('hills').opens('/city/consents');
      expect(elsewhere.words).toContain('Everybody was asked.');
    }),
  );

  it(
    'sees for whom a contact card is due, where nobody knows their need',
    atDesks(async (journey, desks) => {
      const desk = desks.as('city');
      expect((await desk.opens('/city/cards')).words).toContain('No card is due.');
      const stay = await StayAt.admitted(journey, await openPerson(journey));
      await outUnplanned(journey, stay);
      const list = await desk.opens('/city/cards');
      expect(list.words).toContain('Somebody released');
      expect(list.words).not.toContain(familyName);
      const elsewhere = await desks.as('hills').opens('/city/cards');
      expect(elsewhere.words).toContain('No card is due.');
    }),
  );

  it(
    'shows a city elsewhere nobody, and has no page for other desks',
    atDesks(async (journey, desks) => {
      const { path } = await unplaced(journey);
      const elsewhere = desks.as('hills');
      for (const closed of [path, `${path}/do/offer-to-partner`])
        expect((await elsewhere.opens(closed)).status).toBe(404);
      expect((await elsewhere.opens('/city/unplaced')).text).not.toContain(path);
      for (const part of ['harbour', 'caseManager', 'clerk', 'privacy'] as const)
        expect((await desks.as(part).opens('/city/unplaced')).status).toBe(403);
    }),
  );

  it(
    'sees how full a partner is before somebody is offered there, and the partner sees no other’s',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour', { capacity: 5 });
      const page = '/city/partners/ngo-harbour';
      const free = (words: string) => /Free places (\d+)/.exec(words)?.[1];
      expect(free((await desks.as('city').opens(page)).words)).toBe('5');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const asked = await desks.as('city').opens(page);
      expect(asked.words).toContain('Offers and people it has 1');
      expect(free(asked.words)).toBe('4');
      const lantern = await journey.as('lantern').lists('/aftercare/partners?org=ngo-harbour');
      expect(lantern).toEqual([]);
      const operator = await journey.as('operator').lists('/aftercare/partners?org=ngo-harbour');
      expect(operator).toMatchObject([{ org: 'ngo-harbour', load: null }]);
    }),
  );
});
