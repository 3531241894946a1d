import { atDesks, type Desks } from './support/atDesks.ts';
import { assistAnswers, duditAnswers, handIn, openPerson, person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';

const name = `${person.givenName} ${person.familyName}`;

/** Somebody whom the clerk brought, with a referral that says where it should go, or does not. */
async function handedIn(journey: Journey, to?: string) {
  const ref = await openPerson(journey);
  const referralId = await handIn(journey.as('clerk'), ref, {
    programmeCode: 'DC',
    ...(to && { to }),
  });
  await journey.settle();
  return { ref, path: `/office/people/${ref}/referrals/${referralId}` };
}

describe('the desk of intake: referrals', () => {
  it(
    'are clear where none is there; else stand by their deadline, and lead from home',
    atDesks(async (journey, desks) => {
      const officer = desks.as('intake');
      expect((await officer.opens('/office/referrals')).words).toContain('Inbox clear');
      const { path } = await handedIn(journey);
      const inbox = await officer.opens('/office/referrals');
      expect(inbox.words).toContain(name);
      expect(inbox.words).toContain('To decide 1');
      expect(inbox.text).toContain(`href="${path}/do/accept-referral"`);
      expect((await officer.opens('/')).text).toContain(`href="${path}"`);
      await journey.pass({ days: 30 });
      expect((await officer.opens('/office/referrals')).words).toContain('One is late.');
    }),
  );

  it(
    'are asked back, held, resumed, accepted and routed by forms',
    atDesks(async (journey, desks) => {
      const { path } = await handedIn(journey);
      const officer = desks.as('intake');
      const empty = await officer.sends(`${path}/do/request-more-info`, { question: '' });
      expect(empty.status).toBe(422);
      expect(empty.text).toContain('href="#question"');
      const held = await officer.sends(`${path}/do/hold-referral`, { reasonCode: 'HOSPITAL' });
      expect(held.to).toBe(`${path}?done=hold-referral`);
      await journey.settle();
      expect((await officer.opens('/office/referrals?state=ON_HOLD')).words).toContain(name);
      await officer.sends(`${path}/do/resume-referral`);
      await officer.sends(`${path}/do/accept-referral`);
      await journey.settle();
      expect((await officer.opens(path)).words).toContain('named no destination');
      const routed = await officer.sends(`${path}/do/route-referral`, {
        to: 'court-diversion',
        court: 'court-city',
      });
      expect(routed.to).toBe(`${path}?done=route-referral`);
      await journey.settle();
      const page = await officer.opens(path);
      expect(page.words).toContain('Where it went');
      expect(page.words).toContain('Court City');
      expect(page.text).not.toMatch(new RegExp(`<title>[^<]*${person.familyName}`));
      expect((await desks.as('clerk').opens('/court/candidates')).words).toContain(name);
    }),
  );

  it(
    'say what accepting sends on, are refused with a reason, and are nobody else’s',
    atDesks(async (journey, desks) => {
      const { path } = await handedIn(journey, 'court-diversion');
      const officer = desks.as('intake');
      expect((await officer.opens(path)).words).toContain('accepting sends it on at once');
      for (const part of ['clerk', 'harbour', 'screener', 'caseManager'] as const)
        for (const closed of [path, '/office/referrals', `${path}/do/accept-referral`])
          expect(`${part} ${(await desks.as(part).opens(closed)).status}`).toBe(`${part} 403`);
      const done = await officer.sends(`${path}/do/reject-referral`, { reasonCode: 'OUT_OF_AREA' });
      expect(done.to).toBe(`${path}?done=reject-referral`);
      expect((await officer.opens(path)).words).toContain('Outside our area');
      expect((await officer.opens(`${path}/do/accept-referral`)).words).toContain('not open now');
      expect((await officer.opens('/office/referrals')).words).toContain('Inbox clear');
    }),
  );
});

/** Offered by intake at its desk: where the new screening is. */
async function offered(desks: Desks, ref: string, instrument: string): Promise<string> {
  const form = `/office/people/${ref}/screenings/do/offer-screening`;
  const { to } = await desks.as('intake').sends(form, { instrument });
  return to.replace(/\?.*$/, '');
}

const inputs = (answers: object, under = 'answers'): Record<string, string> =>
  Object.assign(
    {},
    ...Object.entries(answers).map(([name, value]) =>
      typeof value === 'object'
        ? inputs(value, `${under}.${name}`)
        : { [`${under}.${name}`]: value === true ? 'yes' : value === false ? 'no' : `${value}` },
    ),
  );

describe('the desk of intake: screenings', () => {
  it(
    'wait for whoever screens, are begun and answered on one page, and show the scores to them alone',
    atDesks(async (journey, desks) => {
      const screener = desks.as('screener');
      expect((await screener.opens('/office/screenings')).words).toContain('No screening waits');
      const { ref } = await handedIn(journey);
      const path = await offered(desks, ref, 'DUDIT');
      await journey.settle();
      const list = await screener.opens('/office/screenings');
      expect(list.text).toContain(`href="${path}/do/begin-screening"`);
      expect(list.words).not.toContain(person.familyName);
      expect((await screener.opens('/')).text).toContain(`href="${path}"`);
      await screener.sends(`${path}/do/begin-screening`);
      const form = await screener.opens(`${path}/do/complete-screening`);
      expect(form.words).toContain('How often more than one kind at a time?');
      expect(form.words).not.toContain('How often a drink with alcohol?');
      const { q4: _open, ...lacking } = duditAnswers;
      const again = await screener.sendsOld(`${path}/do/complete-screening`, form, inputs(lacking));
      expect(again.status).toBe(422);
      expect(again.text).toContain('href="#answers.q4"');
      expect(again.text).toMatch(/name="answers.q1"[^>]*value="4"[^>]*checked/);
      const done = await screener.sendsOld(`${path}/do/complete-screening`, again, {
        'answers.q4': '3',
      });
      expect(done.to).toBe(`${path}?done=complete-screening`);
      await journey.settle();
      expect((await screener.opens(path)).words).toContain('Score 27');
      const officer = await desks.as('intake').opens(path);
      expect(officer.words).toContain('A need is known');
      expect(officer.words).not.toContain('Score 27');
    }),
  );

  it(
    'with ASSIST say at its question what the form skips, and score each substance',
    atDesks(async (journey, desks) => {
      const { ref } = await handedIn(journey);
      const path = await offered(desks, ref, 'ASSIST_3_1');
      const screener = desks.as('screener');
      await screener.sends(`${path}/do/begin-screening`);
      const wrong = await screener.sends(`${path}/do/complete-screening`, {
        ...inputs(assistAnswers),
        'answers.substances.TOBACCO.q2': 'DAILY',
      });
      expect(wrong.text).toContain('href="#answers.substances.TOBACCO.q2"');
      const done = await screener.sendsOld(`${path}/do/complete-screening`, wrong, {
        'answers.substances.TOBACCO.q2': '',
      });
      expect(done.to).toBe(`${path}?done=complete-screening`);
      await journey.settle();
      const page = await screener.opens(path);
      expect(page.words).toContain('Opioids 39: high, specialist assessment');
      expect(page.words).toContain('Cannabis 21: moderate');
    }),
  );

  it(
    'are declined by the person, and are nothing to an NGO, a clerk or another clinic',
    atDesks(async (journey, desks) => {
      const { ref } = await handedIn(journey);
      const path = await offered(desks, ref, 'CLINICAL');
      const screener = desks.as('screener');
      expect((await screener.opens(`${path}/do/begin-screening`)).words).toContain(
        'is an assessor’s to make',
      );
      for (const part of ['clerk', 'harbour', 'caseManager'] as const)
        expect((await desks.as(part).opens(path)).status).toBe(403);
      const done = await desks.as('assessor').sends(`${path}/do/decline-screening`);
      expect(done.to).toBe(`${path}?done=decline-screening`);
      await journey.settle();
      expect((await screener.opens(path)).words).toContain('The person did not want it');
      expect((await screener.opens('/office/screenings')).words).toContain('No screening waits');
    }),
  );
});

describe('the desk of intake: people', () => {
  const born = { 'dateOfBirth.day': '17', 'dateOfBirth.month': '5', 'dateOfBirth.year': '1988' };

  it(
    'opens a record, shows who may be the same person before anything begins, and begins a referral',
    atDesks(async (journey, desks) => {
      const first = await openPerson(journey);
      await journey.settle();
      const officer = desks.as('intake');
      const nameless = await officer.sends('/office/people/do/open-person', born);
      expect(nameless.status).toBe(422);
      expect(nameless.text).toContain('href="#givenName"');
      const opened = await officer.sends('/office/people/do/open-person', {
        ...born,
        givenName: person.familyName,
        familyName: person.givenName,
      });
      const path = opened.to.replace(/\?.*$/, '');
      expect(opened.to).toMatch(/^\/office\/people\/[0-9a-f-]+\?done=open-person$/);
      await journey.settle();
      const page = await officer.opens(path);
      expect(page.words).toContain('May be here already 1');
      expect(page.text).toContain(`href="${path}/likely/${first}"`);
      expect(page.text).not.toMatch(new RegExp(`<title>[^<]*${person.familyName}`));
      const lacking = await officer.sends(`${path}/do/draft-referral`, {
        programmeCode: 'SUPPORT',
      });
      expect(lacking.text).toContain('href="#source"');
      const begun = await officer.sends(`${path}/do/draft-referral`, {
        programmeCode: 'SUPPORT',
        source: 'SELF',
        to: 'aftercare',
      });
      expect(begun.to).toMatch(/\/referrals\/[0-9a-f-]+\?done=draft-referral$/);
      expect((await officer.opens(begun.to)).words).toContain('Handed in');
    }),
  );

  it(
    'shows what intake knows, has a consent asked and recorded, and is nobody else’s',
    atDesks(async (journey, desks) => {
      const { ref } = await handedIn(journey);
      const path = `/office/people/${ref}`;
      const officer = desks.as('intake');
      const page = await officer.opens(path);
      expect(page.words).toContain('17 May 1988');
      expect(page.words).toContain('her sister Wilhelmina');
      for (const part of ['clerk', 'harbour', 'screener', 'privacy'] as const)
        expect((await desks.as(part).opens(path)).status).toBe(403);
      const asked = await officer.sends(`${path}/do/request-consent`, {
        recipients: 'ngo-harbour',
        scopes: ['IDENTITY'],
        purpose: 'AFTERCARE',
      });
      const consent = asked.to.replace(/\?.*$/, '');
      expect(asked.to).toContain('done=request-consent');
      await journey.settle();
      const check = await officer.sends(`${consent}/do/give-consent`, { method: 'SIGNED' });
      expect(check.words).toContain('Check your answers');
      const given = await officer.sendsOld(`${consent}/do/give-consent`, check, {
        _checked: 'yes',
      });
      expect(given.to).toBe(`${consent}?done=give-consent`);
      await journey.settle();
      expect((await officer.opens(path)).words).toContain('NGO Harbour Given');
      expect((await officer.opens(`${consent}/do/give-consent`)).words).toContain('not open now');
    }),
  );
});

describe('the desk of intake: what is to be settled', () => {
  /** Two records of one name, as two offices brought them. */
  async function twice(journey: Journey) {
    const one = await openPerson(journey);
    await journey.settle();
    const other = await openPerson(journey, {}, journey.as('caseManager'));
    await journey.settle();
    return { one, other, pair: `/office/people/${one}/likely/${other}` };
  }

  it(
    'shows two records beside each other, and takes them for two people',
    atDesks(async (journey, desks) => {
      const officer = desks.as('intake');
      expect((await officer.opens('/office/to-settle')).words).toContain('Nothing to settle');
      const { pair } = await twice(journey);
      const list = await officer.opens('/office/to-settle');
      expect(list.words).toContain('Likely one person 1');
      expect((await officer.opens('/')).text).toContain('href="/office/to-settle"');
      const found = /href="(\/office\/people\/[^"]*\/likely\/[^"]*)"/.exec(list.text)?.[1] ?? '';
      for (const side of [pair, found]) {
        const page = await officer.opens(side);
        expect(page.words).toContain('Stays, if merged');
        expect(page.words).toContain('17 May 1988');
        expect(page.text).toContain(`${side}/do/settle-duplicate`);
      }
      for (const part of ['clerk', 'harbour', 'screener'] as const)
        for (const closed of [pair, '/office/to-settle', `${pair}/do/merge-person`])
          expect((await desks.as(part).opens(closed)).status).toBe(403);
      const done = await officer.sends(`${pair}/do/settle-duplicate`);
      expect(done.to).toBe('/office/to-settle?done=settle-duplicate');
      await journey.settle();
      expect((await officer.opens('/office/to-settle')).words).toContain('Nothing to settle');
    }),
  );

  it(
    'merges them by whoever answers for privacy, without a reference typed or shown',
    atDesks(async (journey, desks) => {
      const { one, other, pair } = await twice(journey);
      const privacy = desks.as('privacy');
      const form = await privacy.opens(`${pair}/do/merge-person`);
      expect(form.words).not.toContain(other);
      expect(form.words).toContain(`${name} and ${name}`);
      const done = await privacy.sendsOld(`${pair}/do/merge-person`, form);
      expect(done.to).toBe('/office/to-settle?done=merge-person');
      await journey.settle();
      const taken = await desks.as('intake').opens(`/office/people/${other}`);
      expect(taken.words).toContain('was taken up by another one');
      expect(taken.text).toContain(`href="/office/people/${one}"`);
    }),
  );

  it(
    'settles whose a number is, and retracts a death that was reported by mistake',
    atDesks(async (journey, desks) => {
      const identifiers = [{ issuer: 'NOMS', type: 'NOMS', value: 'A1234BC' }];
      const ref = await openPerson(journey, { identifiers });
      await openPerson(
        journey,
        { identifiers, givenName: 'Bartholomew', dateOfBirth: '1970-01-02' },
        journey.as('caseManager'),
      );
      await journey.as('clerk').does(`/intake/people/${ref}/deaths`);
      await journey.settle();
      const officer = desks.as('intake');
      const list = await officer.opens('/office/to-settle');
      expect(list.words).toContain('Reported deaths 1');
      const mismatch = /href="([^"]*\/do\/settle-mismatch)"/.exec(list.text)?.[1] ?? '';
      const form = await officer.opens(mismatch);
      expect(form.words).toContain('Bartholomew');
      const settled = await officer.sendsOld(mismatch, form, { as: 'ANOTHER' });
      expect(settled.to).toBe('/office/to-settle?done=settle-mismatch');
      const verify = /href="([^"]*\/do\/verify-death)"/.exec(list.text)?.[1] ?? '';
      expect((await officer.sends(verify)).words).toContain('Check your answers');
      const retract = verify.replace('verify-', 'retract-');
      expect(list.text).toContain(`href="${retract}"`);
      const wrong = await officer.sends(retract);
      expect(wrong.to).toBe('/office/to-settle?done=retract-death');
      await journey.settle();
      expect((await officer.opens('/office/to-settle')).words).toContain('Nothing to settle');
    }),
  );
});
