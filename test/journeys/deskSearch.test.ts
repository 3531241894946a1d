import { atDesks, type Desks } from './support/atDesks.ts';
import type { Part } from './support/cast.ts';
import { issuedOrder, type OrderAt } from './support/court.ts';
import { disclosuresTo } from './support/disclosures.ts';
import { consent, openPerson, person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { onboard } from './support/partners.ts';
import { StayAt } from './support/prison.ts';
import { accepts, insideWithNeed, outUnplanned } from './support/stories.ts';

const { givenName, familyName } = person;
const name = `${givenName} ${familyName}`;
const nobody = 'Nobody whom you may know of is found.';

/** What somebody is shown who types this into the form of the search. */
async function looked(desks: Desks, part: Part, text: string) {
  const desk = desks.as(part);
  const sent = await desk.sendsOld('/search/results', await desk.opens('/search'), { text });
  expect(sent).toMatchObject({ status: 303, to: '/search/results' });
  const page = await desk.opens(sent.to, sent.cookies);
  return { sent, page, again: () => desk.opens(sent.to, sent.cookies) };
}
const hrefs = (text: string): readonly string[] =>
  [...text.matchAll(/<p class="what"><a href="([^"]+)"/g)].map(([, href = '']) => href);

/** Out, taken on by Harbour, with consent. */
async function taken(journey: Journey) {
  await onboard(journey, 'harbour');
  const stay = await insideWithNeed(journey);
  await outUnplanned(journey, stay);
  const consentId = await consent(journey.as('caseManager'), stay.ref, ['ngo-harbour']);
  await journey.settle();
  return { ref: stay.ref, consentId, caseId: await accepts(journey, 'harbour') };
}

describe('a search at a desk', () => {
  it(
    'finds somebody in either alphabet, leads to their page, and can be gone back to without sending it again',
    atDesks(async (journey, desks) => {
      const ref = await openPerson(
        journey,
        { givenName: 'Азамат', familyName: 'Хасанов' },
        journey.as('caseManager'),
      );
      await StayAt.admitted(journey, ref);
      for (const typed of ['Khasanov', 'hasanov', 'ХАСАН', 'Azamat Has']) {
        const { page } = await looked(desks, 'caseManager', typed);
        expect(page.words).toContain('One person');
        expect(hrefs(page.text)).toEqual([`/prison/people/${ref}`]);
      }
      const { sent, again } = await looked(desks, 'caseManager', 'Khasanov');
      expect((await again()).words).toContain('Азамат Хасанов');
      expect((await desks.as('reception').opens(sent.to, sent.cookies)).words).not.toContain(
        'Хасанов',
      );
      expect((await desks.as('caseManager').opens(sent.to)).words).not.toContain('Хасанов');
    }),
  );

  it(
    'puts no name into an address, a title or a log, keeps no page, and says who was seen',
    atDesks(async (journey, desks) => {
      const { order, stay } = await atCourtAndInside(journey);
      for (const part of ['intake', 'clerk', 'reception', 'nurse', 'privacy'] as const) {
        const { sent, page } = await looked(desks, part, familyName);
        expect(hrefs(page.text)).toHaveLength(1);
        const said = [sent.to, ...sent.cookies, ...hrefs(page.text), titleOf(page.text)].join();
        expect(said).not.toContain(familyName);
        for (const href of hrefs(page.text))
          expect(await desks.as(part).opens(href)).toMatchObject({ status: 200 });
      }
      expect(journey.log.text()).not.toContain(familyName);
      const { page } = await looked(desks, 'clerk', familyName);
      expect(hrefs(page.text)).toEqual([`/court/orders/${order.ref}/${order.orderId}`]);
      expect(await disclosuresTo(journey, order.ref, 'court-city')).toContainEqual(
        expect.objectContaining({ what: 'find-people' }),
      );
      expect(stay.ref).toBe(order.ref);
    }),
  );

  it(
    'finds a prison’s own number, however it is spaced, and not that of another',
    atDesks(async (journey, desks) => {
      const number = { issuer: 'prison-north', type: 'NUMBER', value: 'NB-1234-7' };
      const ref = await openPerson(journey, { identifiers: [number] }, journey.as('caseManager'));
      await StayAt.admitted(journey, ref);
      const { page } = await looked(desks, 'reception', 'nb 12347');
      expect(page.words).toContain(`${name} No. NB-1234-7`);
      expect((await looked(desks, 'southCaseManager', 'NB12347')).page.words).toContain(nobody);
      expect((await looked(desks, 'reception', 'NB1234')).page.words).toContain(nobody);
    }),
  );

  it(
    'answers another court, another prison and an NGO without consent as it answers about nobody',
    atDesks(async (journey, desks) => {
      await atCourtAndInside(journey);
      await onboard(journey, 'harbour');
      for (const part of ['otherClerk', 'southCaseManager', 'otherReception', 'harbour'] as const) {
        const hidden = (await looked(desks, part, familyName)).page.words;
        const unknown = (await looked(desks, part, 'Nonesuch')).page.words;
        expect(hidden).toContain(nobody);
        expect(hidden).toBe(unknown);
      }
      for (const part of ['peer', 'person', 'city', 'operator'] as const) {
        expect((await desks.as(part).opens('/search')).status).toBe(403);
        expect((await desks.as(part).posts('/search/results', { text: familyName })).status).toBe(
          403,
        );
      }
    }),
  );

  it(
    'finds for an NGO while consent stands, and nobody once it is withdrawn',
    atDesks(async (journey, desks) => {
      const { ref, consentId, caseId } = await taken(journey);
      const { again, page } = await looked(desks, 'harbour', familyName);
      expect(hrefs(page.text)).toEqual([`/ngo/cases/${caseId}`]);
      await journey.as('caseManager').does(`/intake/people/${ref}/consents/${consentId}/withdraw`);
      await journey.settle();
      expect((await again()).words).toContain(nobody);
    }),
  );

  it(
    'finds who was merged once, under the record that is left',
    atDesks(async (journey, desks) => {
      const kept = await openPerson(journey, {}, journey.as('caseManager'));
      const other = { givenName: 'Perpetua', familyName: 'Nightingale' };
      const removedRef = await openPerson(journey, other, journey.as('caseManager'));
      await journey.as('intake').does(`/intake/people/${kept}/merge`, { removedRef });
      await journey.settle();
      const { page } = await looked(desks, 'intake', 'Nightingale');
      expect(hrefs(page.text)).toEqual([`/office/people/${kept}`]);
    }),
  );

  it(
    'says when to search again to whoever searched too often, keeps the words out of the address, and stops nobody else',
    atDesks(
      async (journey, desks) => {
        await atCourtAndInside(journey);
        for (let n = 0; n < 3; n++) {
          const { page } = await looked(desks, 'clerk', familyName);
          expect(hrefs(page.text)).toHaveLength(1);
        }
        const { sent, page, again } = await looked(desks, 'clerk', familyName);
        expect(page.status).toBe(200);
        expect(page.words).toContain('You can search again at 09:10');
        expect(page.text).toContain(`value="${familyName}"`);
        expect(hrefs(page.text)).toHaveLength(0);
        expect([sent.to, titleOf(page.text)].join()).not.toContain(familyName);
        expect(journey.log.text()).not.toContain(familyName);
        expect(hrefs((await looked(desks, 'reception', familyName)).page.text)).toHaveLength(1);
        await journey.pass({ minutes: 9 });
        expect((await again()).words).toContain('You can search again');
        await journey.pass({ minutes: 1 });
        expect(hrefs((await looked(desks, 'clerk', familyName)).page.text)).toHaveLength(1);
      },
      { settings: { intake: { searchesAtMost: 3 } } },
    ),
  );

  it(
    'says what is too little, keeps what was typed, and says where somebody has no page',
    atDesks(async (journey, desks) => {
      const { page } = await looked(desks, 'clerk', 'Q');
      expect(page.text).toContain('href="#text"');
      expect(page.text).toContain('value="Q"');
      await openPerson(journey);
      const brought = (await looked(desks, 'clerk', familyName)).page;
      expect(brought.words).toContain(`${name} your desk has no page about them now`);
      const home = await desks.as('clerk').opens('/');
      const links = [...home.text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
      expect(links.slice(0, 2)).toEqual(['#main', '/search']);
    }),
  );
});

const titleOf = (text: string): string => /<title>([^<]*)/.exec(text)?.[1] ?? '';

async function atCourtAndInside(journey: Journey): Promise<{ order: OrderAt; stay: StayAt }> {
  const order = await issuedOrder(journey);
  return { order, stay: await StayAt.admitted(journey, order.ref) };
}
