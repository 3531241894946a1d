import { desksOf } from './support/desk.ts';
import { handIn, openPerson, person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { telling } from './support/telling.ts';

type Desks = Awaited<ReturnType<typeof desksOf>>;
const name = `${person.givenName} ${person.familyName}`;

/** A journey at whose desks nothing may go wrong unseen. */
const atDesks = (story: (journey: Journey, desks: Desks) => Promise<void>) =>
  telling(async (journey) => {
    const desks = await desksOf(journey);
    try {
      await story(journey, desks);
    } finally {
      await desks.close();
    }
    expect(desks.failures).toEqual([]);
  });

/** Somebody whom the clerk brought, with a referral that says where it should go, or does not. */
async function handedIn(journey: Journey, to?: string) {
  const ref = await openPerson(journey);
  const referralId = await handIn(journey.as('clerk'), ref, {
    programmeCode: 'DC',
    ...(to && { to }),
  });
  await journey.settle();
  return { ref, path: `/intake/people/${ref}/referrals/${referralId}` };
}

describe('the desk of intake: referrals', () => {
  it(
    'are clear where none is there; else stand by their deadline, and lead from home',
    atDesks(async (journey, desks) => {
      const officer = desks.as('intake');
      expect((await officer.opens('/intake/referrals')).words).toContain('Inbox clear');
      const { path } = await handedIn(journey);
      const inbox = await officer.opens('/intake/referrals');
      expect(inbox.words).toContain(name);
      expect(inbox.words).toContain('To decide 1');
      expect(inbox.text).toContain(`href="${path}/do/accept-referral"`);
      expect((await officer.opens('/')).text).toContain(`href="${path}"`);
      await journey.pass({ days: 30 });
      expect((await officer.opens('/intake/referrals')).words).toContain('One is late.');
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
      expect((await officer.opens('/intake/referrals?state=ON_HOLD')).words).toContain(name);
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
        for (const closed of [path, '/intake/referrals', `${path}/do/accept-referral`])
          expect(`${part} ${(await desks.as(part).opens(closed)).status}`).toBe(`${part} 403`);
      const done = await officer.sends(`${path}/do/reject-referral`, { reasonCode: 'OUT_OF_AREA' });
      expect(done.to).toBe(`${path}?done=reject-referral`);
      expect((await officer.opens(path)).words).toContain('Outside our area');
      expect((await officer.opens(`${path}/do/accept-referral`)).words).toContain('not open now');
      expect((await officer.opens('/intake/referrals')).words).toContain('Inbox clear');
    }),
  );
});
