import { atDesks, type Desks } from './support/atDesks.ts';
import { deferred, inDays, issuedOrder } from './support/court.ts';
import { handIn, person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { onboard } from './support/partners.ts';
import { accepts, contact, insideWithNeed, outUnplanned } from './support/stories.ts';

const bind = '/me/code/do/bind-account';

/** The code that is handed to the person by whoever has them in front of them. */
async function codeFor(journey: Journey, ref: string, by: 'clerk' | 'caseManager' = 'clerk') {
  const { code } = await journey.as(by).does(`/intake/people/${ref}/account-codes`);
  return String(code);
}

/** The person at their desk, with their account bound to this record. */
async function bound(journey: Journey, desks: Desks, ref: string, by?: 'clerk' | 'caseManager') {
  const desk = desks.as('person');
  const done = await desk.sends(bind, { code: await codeFor(journey, ref, by) });
  expect(done.to).toBe('/me?done=bind-account');
  await journey.settle();
  return desk;
}

/** Asked of the person by intake: whether Harbour may know who they are and how to reach them. */
async function asked(journey: Journey, ref: string): Promise<string> {
  const consent = await journey.as('intake').does(`/intake/people/${ref}/consents`, {
    recipients: ['ngo-harbour'],
    scopes: ['IDENTITY', 'CONTACT_ROUTE'],
    purpose: 'AFTERCARE',
  });
  return `/me/consents/${ref}/${String(consent.consentId)}`;
}

const linkIn = (text: string, part: string): string =>
  new RegExp(`href="([^"]*${part}[^"]*)"`).exec(text)?.[1] ?? '';

describe('the desk of the person', () => {
  it(
    'asks for the code before anything, takes it once, and keeps a wrong one at its field',
    atDesks(async (journey, desks) => {
      const { ref } = await insideWithNeed(journey);
      const desk = desks.as('person');
      for (const page of ['/', '/me/looks', '/me/consents', '/me/card']) {
        const before = await desk.opens(page);
        expect(before.words).toContain('This account does not belong to a record yet.');
        expect(linkIn(before.text, 'bind-account')).toBe(bind);
      }
      const wrong = await desk.sends(bind, { code: 'ABCD-EFGH-JKLM' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#code"');
      expect(wrong.text).toContain('value="ABCD-EFGH-JKLM"');
      const code = await codeFor(journey, ref, 'caseManager');
      expect((await desk.sends(bind, { code })).to).toBe('/me?done=bind-account');
      // The bad twin: somebody else finds the paper.
      const again = await desks.as('otherPerson').sends(bind, { code });
      expect(again.status).toBe(422);
      expect((await desks.as('otherPerson').opens('/me')).words).toContain('does not belong');
      await journey.settle();
      const mine = await desk.opens('/me');
      expect(mine.words).toContain('You are held in Prison North.');
      expect((await desk.opens('/')).words).toContain('You are held in Prison North.');
    }),
  );

  it(
    'says in plain words how things stand after release, who is there, and who holds what',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      const desk = await bound(journey, desks, stay.ref, 'caseManager');
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId);
      const at = `${inDays(journey, 3)}T10:00:00.000Z`;
      await journey
        .as('harbour')
        .does(`/aftercare/cases/${caseId}/appointments`, { at, kind: 'SUPPORT' });
      await journey.settle();
      const mine = await desk.opens('/me');
      expect(mine.words).toContain('You were released from Prison North');
      expect(mine.words).toContain('NGO Harbour is there for you: you have met');
      expect(mine.words).toContain('Support, with NGO Harbour');
      expect(mine.words).toContain('One stay, the last in Prison North');
      expect(mine.words).toContain('2 ways to reach you; one screening');
      expect(mine.words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      const support = await desk.opens(linkIn(mine.text, '/me/support/'));
      expect(support.words).toContain('you were in contact, By phone');
      const refuse = linkIn(support.text, 'refuse-aftercare');
      const form = await desk.opens(refuse);
      expect(form.words).toContain('No court is told.');
      const done = await desk.sendsOld(refuse, form);
      expect(done.to).toContain('done=refuse-aftercare');
      expect((await desk.opens(done.to)).words).toContain('you want no partner. No court is told.');
      await journey.settle();
      expect((await desk.opens('/me')).words).toContain('You want no partner.');
    }),
  );

  it(
    'gives a consent, takes it back while the partner has the page open, and allows it again',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      const desk = await bound(journey, desks, stay.ref, 'caseManager');
      expect((await desk.opens('/me/consents')).words).toContain('asked for no consent');
      const page = await asked(journey, stay.ref);
      const list = await desk.opens('/me/consents');
      expect(list.words).toContain('your name and date of birth; how you are reached');
      expect(linkIn(list.text, '/me/consents/')).toBe(page);
      const give = linkIn((await desk.opens(page)).text, 'give-consent');
      const form = await desk.opens(give);
      expect(form.words).toContain('From now on NGO Harbour may know');
      expect((await desk.sendsOld(give, form)).to).toBe(`${page}?done=give-consent`);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      const open = await desks.as('harbour').opens(`/ngo/cases/${caseId}`);
      expect(open.words).toContain(person.familyName);
      const back = linkIn((await desk.opens(page)).text, 'withdraw-consent');
      const said = await desk.opens(back);
      expect(said.words).toContain('What they have noted themselves stays with them.');
      expect((await desk.sendsOld(back, said)).to).toBe(`${page}?done=withdraw-consent`);
      await journey.settle();
      const now = await desks.as('harbour').opens(`/ngo/cases/${caseId}`);
      expect(now.words).not.toContain(person.familyName);
      const again = linkIn((await desk.opens(page)).text, 'request-consent');
      const fresh = await desk.sends(again);
      expect(fresh.to).toMatch(/^\/me\/consents\/.*\?done=request-consent$/);
      expect(fresh.to).not.toContain(page);
      const anew = fresh.to.split('?')[0] ?? '';
      const yes = await desk.sends(linkIn((await desk.opens(anew)).text, 'give-consent'));
      expect(yes.to).toBe(`${anew}?done=give-consent`);
      expect((await desk.opens('/me/consents')).words).toContain('They may know 1');
    }),
  );

  it(
    'refuses a consent, and lets an organisation know something of the person’s own accord',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      const desk = await bound(journey, desks, stay.ref, 'caseManager');
      const page = await asked(journey, stay.ref);
      expect((await desk.opens('/me')).words).toContain('May NGO Harbour know something');
      const refuse = linkIn((await desk.opens(page)).text, 'refuse-consent');
      expect((await desk.sends(refuse)).to).toBe(`${page}?done=refuse-consent`);
      const own = linkIn((await desk.opens('/me/consents')).text, 'request-consent');
      const made = await desk.sends(own, {
        recipients: ['ngo-harbour'],
        scopes: ['CONTACT_ROUTE'],
        purpose: 'AFTERCARE',
      });
      expect(made.to).toContain('done=request-consent');
      expect((await desk.opens(made.to)).words).toContain('Nothing is shared before you say yes');
    }),
  );

  it(
    'tells who looked, when, in which role and why, by day, and not who it was',
    atDesks(async (journey, desks) => {
      const stay = await insideWithNeed(journey);
      const desk = await bound(journey, desks, stay.ref, 'caseManager');
      await desks.as('caseManager').opens(`/prison/people/${stay.ref}`);
      const looks = await desk.opens('/me/looks');
      expect(looks.words).toContain('Prison North, prison case manager');
      expect(looks.words).toContain('the prison holds you, or held you last');
      expect(looks.words).toContain('where you are held');
      expect(looks.words).not.toMatch(/caseManager|You ·/);
      const own = await desk.opens('/me/looks?own=yes');
      expect(own.words).toMatch(/You \d\d:\d\d/);
    }),
  );

  it(
    'answers a court, hands in a proof and sees what became of it',
    atDesks(async (journey, desks) => {
      const order = await deferred(journey);
      const desk = await bound(journey, desks, order.ref);
      const mine = await desk.opens('/me');
      expect(mine.words).toContain('Your case at Court City: the order stands');
      const page = linkIn(mine.text, '/me/orders/');
      const proof = linkIn((await desk.opens(page)).text, 'hand-in-proof');
      const wrong = await desk.sends(proof, { shows: 'START' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#document"');
      const done = await desk.sendsOld(proof, wrong, { shows: 'START', document: 'letter' });
      expect(done.to).toBe(`${page}?done=hand-in-proof`);
      const shown = await desk.opens(page);
      expect(shown.words).toContain('handed in; the court has not decided on it yet');
      expect(shown.words).toContain('The court tells you when there is one');
    }),
  );

  it(
    'says no to an order that is offered, after it was said what follows',
    atDesks(async (journey, desks) => {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      const desk = await bound(journey, desks, order.ref);
      const mine = await desk.opens('/me');
      expect(mine.words).toContain('offers you an order with treatment');
      const page = linkIn(mine.text, '/me/orders/');
      const answer = linkIn((await desk.opens(page)).text, 'record-answer');
      const form = await desk.opens(answer);
      expect(form.words).toContain('Speak with your counsel first');
      expect(form.words).toContain('Yes, I agree to the order');
      const check = await desk.sendsOld(answer, form, { answer: 'DECLINED', counsel: 'Counsel' });
      expect(check.words).toContain('Check your answers');
      const done = await desk.sendsOld(answer, check, { _checked: 'yes' });
      expect(done.to).toBe(`${page}?done=record-answer`);
      expect((await desk.opens(page)).words).toContain('you said no');
      await journey.settle();
      const route = linkIn((await desk.opens('/me')).text, 'answer-voluntary-route');
      const asks = await desk.opens(route);
      expect(asks.words).toContain('No court and no prison is told');
      expect((await desk.sendsOld(route, asks, { answer: 'DECLINED' })).to).toContain('/me?done=');
    }),
  );

  it(
    'gives a word on an order that is asked for, takes it back, and withdraws what was asked',
    atDesks(async (journey, desks) => {
      const { ref } = await insideWithNeed(journey);
      const to = { programmeCode: 'VC', to: 'court-diversion' };
      await handIn(journey.as('caseManager'), ref, to);
      const desk = await bound(journey, desks, ref, 'caseManager');
      const page = linkIn((await desk.opens('/me')).text, '/me/referrals/');
      const record = linkIn((await desk.opens(page)).text, 'record-agreement');
      const check = await desk.sends(record, { answer: 'AGREED', counselHeard: 'yes' });
      const given = await desk.sendsOld(record, check, { _checked: 'yes' });
      expect(given.to).toBe(`${page}?done=record-agreement`);
      const after = await desk.opens(page);
      expect(after.words).toContain('You agreed');
      const back = linkIn(after.text, 'withdraw-agreement');
      expect((await desk.sends(back)).to).toBe(`${page}?done=withdraw-agreement`);
      expect((await desk.opens(page)).words).toContain('taken back');
      const withdraw = linkIn((await desk.opens(page)).text, 'withdraw-referral');
      expect((await desk.opens(withdraw)).words).toContain('told that you do not want it');
    }),
  );

  it(
    'amends how the person is reached, and makes a card with a picture and no name, once',
    atDesks(async (journey, desks) => {
      const stay = await insideWithNeed(journey);
      const desk = await bound(journey, desks, stay.ref, 'caseManager');
      const card = await desk.opens('/me/card');
      expect(card.words).toContain(person.contactRoutes[0].value);
      const amend = linkIn(card.text, 'describe-person');
      const done = await desk.sends(amend, { 'contactRoutes.0.value': '+1-312-555-0199' });
      expect(done.to).toBe('/me/card?done=describe-person');
      const now = await desk.opens('/me/card');
      expect(now.words).toContain('+1-312-555-0199');
      expect(now.words).toContain(person.contactRoutes[1].value);
      const issue = linkIn(card.text, 'issue-claim-code');
      const made = await desk.sends(issue);
      const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(made.words)?.[0] ?? '';
      expect(code).not.toBe('');
      expect(made.text).toContain('<svg class="qr" role="img"');
      expect(made.text).not.toContain('style=');
      expect(made.words).not.toContain(person.familyName);
      expect((await desk.opens('/me/card')).words).not.toContain(code);
      const taken = await desks.as('harbour').sends('/peer/code/do/redeem-claim-code', { code });
      expect(taken.to).toBe('/ngo/people?done=redeem-claim-code');
    }),
  );

  it(
    'shows somebody else’s account nothing, nor any other desk',
    atDesks(async (journey, desks) => {
      const stay = await insideWithNeed(journey);
      const desk = await bound(journey, desks, stay.ref, 'caseManager');
      const page = await asked(journey, stay.ref);
      const account = linkIn((await desk.opens('/me')).text, '/me/account');
      const unbind = linkIn((await desk.opens(account)).text, 'unbind-account');
      const stranger = desks.as('otherPerson');
      for (const closed of [page, `${page}/do/withdraw-consent`, unbind])
        expect((await stranger.opens(closed)).status).toBe(404);
      for (const part of ['caseManager', 'harbour', 'intake', 'privacy'] as const)
        for (const closed of ['/me', '/me/looks', '/me/card', page])
          expect((await desks.as(part).opens(closed)).status).toBe(403);
      expect((await desk.sends(unbind)).to).toBe('/me?done=unbind-account');
      expect((await desk.opens('/me')).words).toContain('does not belong to a record yet');
      expect((await desk.opens(page)).status).toBe(404);
    }),
  );
});
