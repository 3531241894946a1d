import { atDesks } from './support/atDesks.ts';
import { inDays, issuedOrder, provider } from './support/court.ts';
import { person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { onboardProvider } from './support/partners.ts';

const name = `${person.givenName} ${person.familyName}`;

/** A court asks the provider for a place. */
async function asked(journey: Journey) {
  const order = await issuedOrder(journey, { until: 'SUITABLE' });
  await order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });
  await journey.settle();
  const { episodeId } = await order.episode();
  return { order, path: `/provider/episodes/${episodeId}` };
}

/** An order whose treatment has not started yet. */
async function ordered(journey: Journey) {
  const order = await issuedOrder(journey);
  const { episodeId } = await order.episode();
  return { order, path: `/provider/episodes/${episodeId}` };
}

const day = (date: string, under = 'on') => {
  const [year, month, number] = date.split('-');
  return {
    [`${under}.day`]: `${number}`,
    [`${under}.month`]: `${month}`,
    [`${under}.year`]: `${year}`,
  };
};

describe('the desk of a treatment provider', () => {
  it(
    'says what brings a request, shows one without a name, and holds the place',
    atDesks(async (journey, desks) => {
      const desk = desks.as('provider');
      expect((await desk.opens('/provider/requests')).words).toContain('None waiting.');
      const { order, path } = await asked(journey);
      const list = await desk.opens('/provider/requests');
      expect(list.words).toContain('One place is asked for.');
      expect(list.words).toContain('Somebody from Il Cook');
      expect(list.words).not.toContain(person.familyName);
      expect((await desk.opens('/')).text).toContain(`href="${path}"`);
      const wrong = await desk.sends(`${path}/do/confirm-place`, {
        ...day(inDays(journey, -3), 'heldUntil'),
        'heldUntil.time': '10:00',
      });
      expect([409, 422]).toContain(wrong.status);
      expect(wrong.text).toContain('href="#heldUntil"');
      const done = await desk.sends(`${path}/do/confirm-place`, {
        ...day(inDays(journey, 10), 'heldUntil'),
        'heldUntil.time': '10:00',
      });
      expect(done.to).toBe(`${path}?done=confirm-place`);
      expect((await desk.opens(done.to)).words).toContain('The place is held.');
      await journey.settle();
      expect(await order.state()).toBe('TREATMENT_PLACE_CONFIRMED');
    }),
  );

  it(
    'says no by one button, and takes a place back',
    atDesks(async (journey, desks) => {
      const { path } = await asked(journey);
      const desk = desks.as('provider');
      const form = `${path}/do/refuse-place`;
      const opened = await desk.opens(form);
      expect(opened.text).toContain('<button type="submit" name="reasonCode" value="WAITLIST">');
      const done = await desk.sendsOld(form, opened, { reasonCode: 'WAITLIST' });
      expect(done.to).toBe('/provider/requests?done=refuse-place');
      expect((await desk.opens('/provider/episodes?state=REFUSED')).text).toContain(path);
      expect((await desk.opens('/provider/episodes')).text).not.toContain(path);
    }),
  );

  it(
    'reports start, break-off, resumption and end, and the name comes with the order',
    atDesks(async (journey, desks) => {
      const { order, path } = await ordered(journey);
      const desk = desks.as('provider');
      const page = await desk.opens(path);
      expect(page.words).toContain(name);
      expect(page.text).toContain('href="tel:');
      expect(page.text).not.toMatch(new RegExp(`<title>[^<]*${person.familyName}`));
      const late = await desk.sends(`${path}/do/report-start`, day(inDays(journey, 2)));
      expect(late.text).toContain('href="#on"');
      const started = await desk.sends(`${path}/do/report-start`);
      expect(started.to).toBe(`${path}?done=report-start`);
      await journey.settle();
      expect(await order.state()).toBe('ACTIVE');
      const form = `${path}/do/report-break-off`;
      const check = await desk.sends(form, { reasonGroup: 'PERSON_LEFT' });
      expect(check.words).toContain('Check your answers');
      const broken = await desk.sendsOld(form, check, { _checked: 'yes' });
      expect(broken.to).toBe(`${path}?done=report-break-off`);
      await journey.settle();
      expect(await order.state()).toBe('TREATMENT_BROKEN_OFF');
      expect((await desk.opens('/provider/episodes?state=BROKEN_OFF')).words).toContain(name);
      expect((await desk.sends(`${path}/do/report-resumption`)).to).toContain('done=');
      const end = await desk.sends(`${path}/do/report-end`, { reasonGroup: 'COMPLETED' });
      const ended = await desk.sendsOld(`${path}/do/report-end`, end, { _checked: 'yes' });
      expect(ended.to).toBe(`${path}?done=report-end`);
      expect((await desk.opens(path)).words).toContain('Treatment completed');
    }),
  );

  it(
    'answers what the court asks',
    atDesks(async (journey, desks) => {
      const { order, path } = await ordered(journey);
      await journey.pass({ days: 15 });
      await order.does('probation', 'ask-provider');
      await journey.settle();
      const desk = desks.as('provider');
      expect((await desk.opens('/provider/requests')).words).toContain('The court asks 1');
      expect((await desk.opens(path)).words).toContain('why treatment has not started');
      const done = await desk.sends(`${path}/do/answer-enquiry`, { answer: 'PROVIDER_DELAY' });
      expect(done.to).toBe(`${path}?done=answer-enquiry`);
      expect((await desk.opens(path)).words).not.toContain('The court asks');
    }),
  );

  it(
    'says whether care goes on, which the person’s own word decides and no court hears',
    atDesks(async (journey, desks) => {
      const { path } = await ordered(journey);
      const desk = desks.as('provider');
      await desk.sends(`${path}/do/report-start`);
      const offered = await desk.sends(`${path}/do/offer-continuation`, { continues: 'yes' });
      expect(offered.to).toBe(`${path}?done=offer-continuation`);
      const answered = await desk.sends(`${path}/do/answer-continuation`, { answer: 'NOT_YET' });
      expect(answered.to).toBe(`${path}?done=answer-continuation`);
      const page = await desk.opens(path);
      expect(page.words).toContain('Yes, care goes on here');
      expect(page.words).toContain('said by you for the person');
    }),
  );

  it(
    'shows another provider neither the request nor the person, and has no page for other desks',
    atDesks(async (journey, desks) => {
      const { path } = await ordered(journey);
      const desk = desks.as('hillside');
      for (const closed of [path, `${path}/do/report-start`]) {
        const page = await desk.opens(closed);
        expect(`${closed} ${page.status}`).toBe(`${closed} 404`);
        expect(page.words).not.toContain(person.familyName);
      }
      for (const list of ['/provider/requests', '/provider/episodes'])
        expect((await desk.opens(list)).text).not.toContain(path);
      for (const part of ['harbour', 'nurse', 'clerk'] as const)
        expect((await desks.as(part).opens(path)).status).toBe(403);
    }),
  );

  it(
    'opens and closes its door, and says so where requests would be',
    atDesks(async (journey, desks) => {
      await onboardProvider(journey, provider);
      const desk = desks.as('provider');
      expect((await desk.sends('/ngo/door/do/close-door')).to).toBe('/ngo/door?done=close-door');
      expect((await desk.opens('/ngo/door')).words).toContain('Courts are told');
      expect((await desk.opens('/provider/requests')).words).toContain('Your door is closed');
      expect((await desk.sends('/ngo/door/do/open-door')).to).toBe('/ngo/door?done=open-door');
    }),
  );
});
