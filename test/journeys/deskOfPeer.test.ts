import { atDesks } from './support/atDesks.ts';
import { filledIn } from './support/desk.ts';
import { givenToPeer } from './support/givenToPeer.ts';
import { person } from './support/intake.ts';
import { theCase } from './support/stories.ts';

describe('the day of a peer worker', () => {
  it(
    'says who gives them people, then whom to reach today and how, never by name',
    atDesks(async (journey, desks) => {
      const desk = desks.as('peer');
      expect((await desk.opens('/peer/today')).words).toContain('Nobody has been given to you');
      const { page } = await givenToPeer(journey, desks);
      const today = await desk.opens('/peer/today');
      expect(today.words).not.toContain(person.familyName);
      expect(today.text).toMatch(/href="tel:\+?\d+"/);
      expect(today.text).toContain(`href="${page}"`);
      expect((await desk.opens('/')).text).toContain(`href="${page}"`);
      expect((await desk.opens('/')).words).toContain('Somebody given to you');
    }),
  );

  it(
    'records in two taps that a person was tried, then reached, once however often it is sent',
    atDesks(async (journey, desks) => {
      const { caseId } = await givenToPeer(journey, desks);
      await journey.pass({ hours: 2 });
      const desk = desks.as('peer');
      const tried = `/peer/contacts/${caseId}/tried/do/record-contact`;
      expect((await desk.opens('/peer/today')).text).toContain(`href="${tried}"`);
      const form = await desk.opens(tried);
      expect(form.text).toContain('<button type="submit" name="mode" value="PHONE">');
      const done = await desk.sendsOld(tried, form, { mode: 'PHONE' });
      expect(done.to).toBe('/peer/today?done=record-contact');
      await desk.sendsOld(tried, form, { mode: 'PHONE' });
      const reached = `/peer/contacts/${caseId}/reached/do/record-contact`;
      expect((await desk.sends(reached, { mode: 'GATE' })).to).toContain('done=record-contact');
      expect((await theCase(journey, caseId)).contacts).toMatchObject([
        { mode: 'PHONE', reached: false, byRole: 'PEER' },
        { mode: 'GATE', reached: true, byRole: 'PEER' },
      ]);
    }),
  );

  it(
    'takes a code that somebody brings, and keeps a wrong one at its field',
    atDesks(async (journey, desks) => {
      const { stay } = await givenToPeer(journey, desks, false);
      const desk = desks.as('peer');
      expect((await desk.opens('/peer/today')).words).toContain('No consent says');
      const form = '/peer/code/do/redeem-claim-code';
      const wrong = await desk.sends(form, { code: 'ABCD-EFGH-JKLM' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#code"');
      expect(wrong.text).toContain('value="ABCD-EFGH-JKLM"');
      const { code } = await journey
        .as('caseManager')
        .does(`/intake/people/${stay.ref}/claim-codes`);
      const done = await desk.sends(form, { code: String(code) });
      expect(done.to).toBe('/ngo/people?done=redeem-claim-code');
      await journey.settle();
      expect((await desk.opens('/peer/today')).text).toMatch(/href="tel:/);
    }),
  );

  it(
    'shows another peer worker nothing, nor another organisation',
    atDesks(async (journey, desks) => {
      const { caseId } = await givenToPeer(journey, desks);
      const other = desks.as('otherPeer');
      expect((await other.opens('/peer/today')).text).not.toContain(caseId);
      for (const came of ['reached', 'tried'])
        expect(
          (await other.opens(`/peer/contacts/${caseId}/${came}/do/record-contact`)).status,
        ).toBe(404);
      for (const part of ['lantern', 'nurse', 'clerk'] as const)
        expect((await desks.as(part).opens('/peer/today')).status).toBe(403);
    }),
  );

  it(
    'takes what waited on a phone as its own account’s and as nobody else’s, and says what came of it',
    atDesks(async (journey, desks) => {
      const { caseId } = await givenToPeer(journey, desks);
      const tried = `/peer/contacts/${caseId}/tried/do/record-contact`;
      const typed = { ...filledIn(await desks.as('peer').opens(tried)), mode: 'PHONE' };
      const sends = (account: string, more: object = {}) =>
        fetch(`${desks.url}${tried}`, {
          method: 'POST',
          redirect: 'manual',
          headers: { accept: 'application/json', cookie: `as=${account}` },
          body: new URLSearchParams({ ...typed, ...more }),
        });
      expect((await sends('peer', { _as: 'otherPeer' })).status).toBe(401);
      expect((await sends('otherPeer')).status).toBe(401);
      const over = await sends('nobody');
      expect([over.status, over.headers.getSetCookie()]).toEqual([401, []]);
      const wrong = await sends('peer', { 'at.time': '25:00', _key: 'another' });
      expect(wrong.status).toBe(422);
      expect(await wrong.json()).toEqual({ why: [expect.stringContaining('time of day')] });
      expect((await theCase(journey, caseId)).contacts).toEqual([]);
      for (const again of [false, true]) {
        const answer = await sends('peer');
        expect([again, answer.status, await answer.json()]).toEqual([again, 200, {}]);
      }
      expect((await theCase(journey, caseId)).contacts).toHaveLength(1);
    }),
  );
});
