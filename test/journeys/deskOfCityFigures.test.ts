import { atDesks } from './support/atDesks.ts';
import type { Json } from './support/caller.ts';
import { person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { onboard } from './support/partners.ts';
import { accepts, contact, insideWithNeed, outUnplanned } from './support/stories.ts';

const path = '/city/indicators';
const asked = '/aftercare/indicators';

/** So many people released, whom a partner takes on and meets at once. */
async function releasedAndMet(journey: Journey, count: number) {
  const refs: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const stay = await insideWithNeed(journey);
    await outUnplanned(journey, stay);
    await contact(journey, await accepts(journey, 'harbour'));
    refs.push(stay.ref);
  }
  await journey.settle();
  return refs;
}
const contactsIn = (answer: Json): readonly Json[] =>
  (answer.shares as readonly Json[]).find(({ share }) => share === 'CONTACT')?.months as Json[];

describe('the figures of a city', () => {
  it(
    'say what would fill them, then how many were reached, in a picture and in a table',
    atDesks(async (journey, desks) => {
      const desk = desks.as('city');
      const empty = await desk.opens(path);
      expect(empty.words).toContain('No month is counted yet.');
      expect((await desk.opens('/')).text).toContain(`href="${path}"`);

      await onboard(journey, 'harbour');
      const refs = await releasedAndMet(journey, 6);
      // The running month is not told: one more from day to day would be one person.
      expect((await desk.opens(path)).words).toContain('No month is counted yet.');
      await journey.pass({ days: 45 });

      const page = await desk.opens(path);
      expect(page.words).toContain('Contact after release: the counts');
      expect(page.text).toContain('role="img" aria-labelledby="share-contact-chart-title');
      expect(page.text.match(/<table/g)?.length).toBe(page.text.match(/<caption/g)?.length);
      expect(page.words).toMatch(/6 6 6 6/);
      expect(page.words).toContain('Counted since');
      // Nobody stands in it: no name, no reference, no organisation.
      for (const word of [...refs, person.familyName, 'ngo-harbour', 'NGO Harbour'])
        expect(page.text).not.toContain(word);
    }),
  );

  it(
    'hide from 1 to 4, and keep what is asked for to the areas of who asks',
    atDesks(async (journey, desks) => {
      await onboard(journey, 'harbour');
      const refs = await releasedAndMet(journey, 3);
      await journey.pass({ days: 45 });
      const answer = await journey.as('city').sees(asked);
      expect(contactsIn(answer)).toMatchObject([
        { of: { count: null, suppressed: true }, hours: { median: null } },
      ]);
      for (const word of [...refs, 'ngo-harbour', 'prison-north'])
        expect(JSON.stringify(answer)).not.toContain(word);
      const page = await desks.as('city').opens(path);
      expect(page.words).toContain('under 5');
      expect(page.words).toContain('Too few in each month for a picture.');

      const elsewhere = await journey.as('hills').sees(asked);
      expect(contactsIn(elsewhere)).toMatchObject([{ of: { count: 0, suppressed: false } }]);
      expect(await journey.as('hills').isRefused(`${asked}?area=IL-COOK`)).toBe('404 not-found');
      expect((await desks.as('hills').opens(`${path}?area=IL-COOK`)).status).toBe(404);
    }),
  );

  it(
    'are for no court: it has no page, no link and no answer',
    atDesks(async (journey, desks) => {
      for (const part of ['clerk', 'judge', 'harbour', 'caseManager', 'privacy'] as const) {
        expect(await journey.as(part).isRefused(asked)).toBe('403 role');
        expect((await desks.as(part).opens(path)).status).toBe(403);
        expect((await desks.as(part).opens('/')).text).not.toContain(path);
      }
    }),
  );
});
