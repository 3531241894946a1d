import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Desks } from '../journeys/support/atDesks.ts';
import { atDesks } from '../journeys/support/atDesks.ts';
import { givenToPeer } from '../journeys/support/givenToPeer.ts';
import { person } from '../journeys/support/intake.ts';
import type { Journey } from '../journeys/support/journey.ts';
import { theCase } from '../journeys/support/stories.ts';
import { canBrowse, openBrowser } from './chromium.ts';
import { Phone, reports } from './support/phone.ts';

const inBrowser = canBrowse ? it : it.skip;
/** What somebody must not find on a phone that they find. */
const personal = [
  person.givenName,
  person.familyName,
  ...person.contactRoutes.map(({ value }) => value),
  '555-0173',
  'Wilhelmina',
];

let browser: Browser;
beforeAll(async () => {
  if (canBrowse) browser = await openBrowser();
});
afterAll(() => browser?.close());

type Scene = Awaited<ReturnType<typeof givenToPeer>> & {
  readonly journey: Journey;
  readonly desks: Desks;
  phone(part?: 'peer' | 'otherPeer'): Promise<Phone>;
  contacts(): Promise<unknown>;
};

/** Somebody who is given to a peer worker, and phones of a browser that is closed in the end. */
const onPhones = (story: (scene: Scene) => Promise<void>) =>
  atDesks(async (journey, desks) => {
    const scene = await givenToPeer(journey, desks);
    const phones: Phone[] = [];
    try {
      await story({
        ...scene,
        journey,
        desks,
        async phone(part = 'peer') {
          const phone = await Phone.of(browser, desks.url, part);
          phones.push(phone);
          return phone;
        },
        contacts: async () => (await theCase(journey, scene.caseId)).contacts,
      });
    } finally {
      for (const { context } of phones) await context.close();
    }
  });

const waits = (page: Page) => page.getByRole('region', { name: /^Waits for a line/ });
const refused = (page: Page) => page.getByRole('region', { name: /^Not taken/ });
const told = (page: Page, text: RegExp) =>
  page.locator('[data-waiting] [role=status]').getByText(text).waitFor();

/** What axe finds, and whether it is wider than the phone. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [...(wide > 320 ? [`${wide} wide`] : []), ...violations.map(({ id }) => id)];
}

describe('a peer worker on a bad line', () => {
  inBrowser(
    'reports from the open page, twice tapped and once taken, with the time at which it was',
    onPhones(async ({ journey, phone, contacts }) => {
      const one = await phone();
      const day = await one.opensDay();
      const was = Date.parse(journey.now);
      const dialled: string[] = [];
      day.on('request', (request) => {
        if (request.url().startsWith('tel:')) dialled.push(request.url());
      });
      await day.getByRole('link', { name: /^Reached/ }).click();
      await day.getByRole('dialog', { name: /^Reached: The person at/ }).waitFor();
      expect(await faultsOf(day)).toEqual([]);
      await day.keyboard.press('Escape');
      await one.line(false);
      await reports(day, 'Reached', 'By phone');
      await waits(day).getByText('By phone').waitFor();
      expect(dialled).toEqual([]);
      expect(await waits(day).getByRole('listitem').count()).toBe(1);
      expect(await contacts()).toEqual([]);
      expect(await faultsOf(day)).toEqual([]);
      await journey.pass({ hours: 2 });
      await one.line(true);
      await told(day, /^Sent and taken/);
      await waits(day).waitFor({ state: 'hidden' });
      expect(await contacts()).toMatchObject([{ mode: 'PHONE', reached: true, byRole: 'PEER' }]);
      const [{ at }] = (await contacts()) as [{ at: string }];
      expect(Math.abs(Date.parse(at) - was)).toBeLessThan(120_000);
    }),
  );

  inBrowser(
    'keeps nothing of who anybody is, in no cache and no store of the browser',
    onPhones(async ({ caseId, phone }) => {
      const one = await phone();
      const day = await one.opensDay();
      expect(await day.content()).toContain('555-0173');
      await one.line(false);
      await reports(day, 'Tried', 'By phone');
      await waits(day).getByText('555-0173').waitFor();
      const kept = await one.kept(day);
      expect(kept.rows).toContain(caseId);
      expect(kept.files).toContain('There is no line');
      for (const text of Object.values(kept))
        expect(personal.filter((one) => text.includes(one))).toEqual([]);
      // What was typed, and what makes it one and its owner's: nothing more.
      const [report] = JSON.parse(kept.rows).filter((row: unknown) => typeof row === 'object');
      expect(Object.keys(report).sort()).toEqual(['as', 'held', 'key', 'kind', 'path', 'typed']);
    }),
  );

  inBrowser(
    'shows a page without people where none can be fetched, and sends what waits once one can be',
    onPhones(async ({ phone, contacts, caseId }) => {
      const one = await phone();
      const day = await one.opensDay();
      await one.line(false);
      await reports(day, 'Tried', 'By phone');
      await waits(day).waitFor();
      await day.close();
      const again = await one.opens('/peer/today');
      await again.getByRole('heading', { name: 'There is no line' }).waitFor();
      await waits(again).getByText('Tried, not reached').waitFor();
      const shown = await again.content();
      expect([...personal, caseId].filter((text) => shown.includes(text))).toEqual([]);
      expect(await contacts()).toEqual([]);
      expect(await faultsOf(again)).toEqual([]);
      await one.line(true);
      await told(again, /^There is a line again/);
      await waits(again).waitFor({ state: 'hidden' });
      expect(await contacts()).toMatchObject([{ mode: 'PHONE', reached: false }]);
    }),
  );

  inBrowser(
    'keeps a code that is typed until there is a line, and says which one was not taken',
    onPhones(async ({ journey, stay, phone }) => {
      const { code } = await journey
        .as('caseManager')
        .does(`/intake/people/${stay.ref}/claim-codes`);
      const one = await phone();
      await (await one.opensDay()).close();
      const form = '/peer/code/do/redeem-claim-code';
      const [right, wrong] = [await one.opens(form), await one.opens(form)];
      await one.line(false);
      for (const [page, typed] of [
        [right, String(code)],
        [wrong, 'ABCD-EFGH-JKLM'],
      ] as const) {
        await page.getByLabel(/code on the card/).fill(typed);
        await page.getByRole('button', { name: 'Take the code' }).click();
        await waits(page).getByText('Somebody brings a code').first().waitFor();
        expect(await page.content()).not.toContain(typed);
      }
      await one.line(true);
      await waits(wrong).waitFor({ state: 'hidden' });
      const day = await one.opensDay();
      await refused(day).getByText('ABCD-EFGH-JKLM').waitFor();
      await refused(day).getByText('Nothing is found by this').waitFor();
      expect(await refused(day).getByRole('listitem').count()).toBe(1);
      const given = await journey.as('intake').lists(`/intake/people/${stay.ref}/consents`);
      expect(given).toContainEqual(expect.objectContaining({ method: 'CLAIM_CODE' }));
    }),
  );

  inBrowser(
    'is taken once where the line breaks before the answer is there',
    onPhones(async ({ phone, contacts }) => {
      const one = await phone();
      const day = await one.opensDay();
      const lost = one.losesAnswerTo('**/do/record-contact');
      await reports(day, 'Reached', 'Outside');
      await lost;
      await told(day, /^There is no line just now/);
      expect(await contacts()).toHaveLength(1);
      await told(day, /^Sent and taken/);
      await waits(day).waitFor({ state: 'hidden' });
      expect(await contacts()).toMatchObject([{ mode: 'STREET', reached: true }]);
    }),
  );

  inBrowser(
    'of two phones takes both reports: each is a fact, and none writes over the other',
    onPhones(async ({ phone, contacts }) => {
      const both = [await phone(), await phone()];
      const days = await Promise.all(both.map((one) => one.opensDay()));
      for (const one of both) await one.line(false);
      for (const [n, day] of days.entries())
        await reports(day, n === 0 ? 'Reached' : 'Tried', n === 0 ? 'Outside' : 'By phone');
      for (const one of both) await one.line(true);
      for (const day of days) await told(day, /^Sent and taken/);
      const found = (await contacts()) as { mode: string; reached: boolean }[];
      expect(found.map(({ mode, reached }) => `${mode} ${reached}`).sort()).toEqual([
        'PHONE false',
        'STREET true',
      ]);
    }),
  );

  inBrowser(
    'waits while the session is over, and for its own account alone',
    onPhones(async ({ phone, contacts }) => {
      const one = await phone();
      const day = await one.opensDay();
      await one.line(false);
      await reports(day, 'Reached', 'By phone');
      await waits(day).waitFor();
      await one.sessionEnds();
      await one.line(true);
      await told(day, /^Your session is over/);
      expect(await contacts()).toEqual([]);

      await one.signIn('otherPeer');
      const others = await one.opensDay();
      await one.context.setOffline(true);
      const without = await one.opens('/peer/today');
      await without.locator('[data-waiting][data-ready]').waitFor({ state: 'attached' });
      await one.context.setOffline(false);
      await told(without, /^There is a line again/);
      for (const page of [others, without]) expect(await waits(page).isVisible()).toBe(false);
      expect(await contacts()).toEqual([]);

      await one.signIn('peer');
      await told(await one.opensDay(), /^Sent and taken/);
      expect(await contacts()).toMatchObject([{ mode: 'PHONE', reached: true }]);
    }),
  );

  inBrowser(
    'is told what was not taken since somebody else has the person now, and throws it away',
    onPhones(async ({ desks, phone, contacts, page }) => {
      const one = await phone();
      const day = await one.opensDay();
      await one.line(false);
      await reports(day, 'Reached', 'By phone');
      await desks.as('harbour').sends(`${page}/do/release-worker`, { subject: 'peer' });
      await one.line(true);
      await refused(day)
        .getByText(/not, or no longer, given to you/)
        .waitFor();
      expect(await contacts()).toEqual([]);
      const leave = day.getByRole('button', { name: 'Sign out' });
      await leave.click();
      await told(day, /Press once more to sign out/);
      await refused(day).getByRole('button', { name: 'Throw away' }).click();
      await refused(day).getByRole('button', { name: 'Throw away for good?' }).click();
      await refused(day).waitFor({ state: 'hidden' });
      expect((await one.kept(day)).rows).not.toContain('/peer/contacts/');
    }),
  );

  inBrowser(
    'is shown how things stand where a report is refused, and decides again on its form',
    onPhones(async ({ journey, stay, phone, contacts }) => {
      const one = await phone();
      const day = await one.opensDay();
      await one.line(false);
      await reports(day, 'Tried', 'By phone');
      await journey.as('intake').does(`/intake/people/${stay.ref}/deaths`, { occurredOn: null });
      await journey.settle();
      await one.line(true);
      await refused(day).getByText('Nobody reaches out to this person for now.').waitFor();
      await refused(day).getByText('How it stands now').waitFor();
      await refused(day).getByRole('button', { name: 'Look at it and decide' }).click();
      await day.getByRole('heading', { level: 1, name: 'Record contact' }).waitFor();
      expect(await day.content()).toContain('Nobody reaches out');
      // Not decided yet: it is still there on the page of the day.
      await refused(await one.opensDay())
        .getByText('By phone')
        .waitFor();
      expect(await contacts()).toEqual([]);
    }),
  );

  inBrowser(
    'asks about what may have been taken, and keeps nothing that was typed seven days ago',
    onPhones(async ({ phone, contacts }) => {
      const one = await phone();
      const day = await one.opensDay();
      await one.line(false);
      await reports(day, 'Reached', 'By phone');
      await waits(day).waitFor();
      // Services remember a key for a day: after that it might be taken twice.
      await one.waited(day, { days: 2, sent: true });
      await one.line(true);
      await refused(day)
        .getByText(/^It was sent more than a day ago/)
        .waitFor();
      expect(await contacts()).toEqual([]);
      await one.waited(day, { days: 6 });
      await day.reload();
      await refused(day)
        .getByText(/^It waited for seven days/)
        .waitFor();
      expect((await one.kept(day)).rows).not.toMatch(/PHONE|contacts/);
      expect(await contacts()).toEqual([]);
    }),
  );

  inBrowser(
    'is thrown away while it waits, and never sent',
    onPhones(async ({ phone, contacts }) => {
      const one = await phone();
      const day = await one.opensDay();
      await one.line(false);
      await reports(day, 'Tried', 'Outside');
      await waits(day).getByRole('button', { name: 'Throw away' }).click();
      await waits(day).getByRole('button', { name: 'Throw away for good?' }).click();
      await waits(day).waitFor({ state: 'hidden' });
      await one.line(true);
      await day.reload();
      await day.locator('[data-waiting][data-ready]').waitFor({ state: 'attached' });
      expect(await contacts()).toEqual([]);
    }),
  );

  inBrowser(
    'says that there is no line in the language of whoever reads',
    onPhones(async ({ desks, phone }) => {
      const one = await phone();
      await one.opensDay();
      await one.opens('/language/ru?to=/');
      await one.opensDay();
      await one.line(false);
      const without = await one.opens('/peer/today');
      await without.getByRole('heading', { name: 'Нет связи' }).waitFor();
      expect((await desks.nobody.opens('/peer/line')).status).toBe(401);
    }),
  );
});
