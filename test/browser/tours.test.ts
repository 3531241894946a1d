import { AxeBuilder } from '@axe-core/playwright';
import { sampleAccounts } from '@throughcare/issuer';
import { canBrowse, openBrowser } from './chromium.ts';
import { openSampleDesk, type SampleDesk } from './sampleDesk.ts';

const inBrowser = canBrowse ? it : it.skip;
const accounts = sampleAccounts.map(({ name }) => name);

/** Desks at which no story was told: each list is empty, and no step may need a row of one. */
let desk: SampleDesk | undefined;
beforeAll(async () => {
  desk = await openSampleDesk({ stories: [] });
}, 120_000);
afterAll(() => desk?.close());
const urlOf = () => {
  if (!desk) throw new Error('nothing was started');
  return desk.house.url;
};

/** A browser of somebody at their desk: it keeps cookies, and follows where it is led. */
class Walker {
  readonly #cookies: Map<string, string>;
  constructor(as: string) {
    this.#cookies = new Map([['as', as]]);
  }

  async opens(path: string): Promise<{ status: number; at: string; text: string }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${urlOf()}${path}`, { headers: { cookie }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      this.#cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to !== null) return this.opens(to);
    return { status: answer.status, at: path, text: await answer.text() };
  }
  sitsDownAs(as: string): void {
    this.#cookies.set('as', as);
  }
}

const panelOf = (text: string): string =>
  /<section class="tour".*?<\/section>/s.exec(text)?.[0] ?? '';
const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );

describe.each(accounts)('the tour of %s', (account) => {
  it('has five steps, each on a page that is there, and is over when it is ended', async () => {
    const walker = new Walker(account);
    const home = await walker.opens('/');
    const first = linksIn(panelOf(home.text));
    expect(first[0]).toBe('/tour/1');
    let next: string | undefined = first[0];
    const told: string[] = [];
    while (next !== undefined && told.length < 9) {
      const { status, at, text } = await walker.opens(next);
      expect([at, status]).toEqual([at, 200]);
      expect([...text.matchAll(/<h1[ >]/g)]).toHaveLength(1);
      const panel = panelOf(text);
      told.push(/step (\d of \d)/.exec(panel)?.[1] ?? 'none');
      for (const link of linksIn(panel)) expect(link).toMatch(/^\/tour\/([1-5]$|end\?to=)/);
      next = linksIn(panel).find((link) => link === `/tour/${told.length + 1}`);
    }
    expect(told).toEqual(['1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5']);

    const ended = await walker.opens('/tour/end?to=%2Faccount');
    expect([ended.status, ended.at, panelOf(ended.text)]).toEqual([200, '/account', '']);
    const again = await walker.opens('/');
    expect(panelOf(again.text)).toBe('');
    expect(linksIn(again.text)).toContain('/tour/1');
    expect(panelOf((await walker.opens('/tour/1')).text)).toContain('step 1 of 5');
  });
});

it('not now holds on every page, and the next desk offers its own', async () => {
  const walker = new Walker('judge');
  const { text } = await walker.opens('/');
  const notNow = linksIn(panelOf(text)).find((link) => link.startsWith('/tour/end'));
  await walker.opens(notNow ?? '');
  for (const path of ['/', '/court/day', '/court/orders', '/account', '/no/such/page'])
    expect(panelOf((await walker.opens(path)).text)).toBe('');
  walker.sitsDownAs('ngo');
  expect(panelOf((await walker.opens('/')).text)).toContain('href="/tour/1"');
  walker.sitsDownAs('judge');
  expect(panelOf((await walker.opens('/')).text)).toBe('');
});

it('goes on after the back button, in another language, and over a form', async () => {
  const walker = new Walker('judge');
  const { at } = await walker.opens('/tour/2');
  await walker.opens('/tour/3');
  // As the back button does: the page before is asked for again.
  const back = await walker.opens(at);
  expect(back.status).toBe(200);
  expect(panelOf(back.text)).toContain('step 3 of 5');
  expect(linksIn(panelOf(back.text))).toContain('/tour/3');
  const french = await walker.opens(`/language/fr?to=${encodeURIComponent('/court/candidates')}`);
  expect(panelOf(french.text)).toContain('étape 3 sur 5');
  const form = await walker.opens('/account/do/end-own-sessions');
  expect(panelOf(form.text)).toContain('étape 3 sur 5');
});

it('a page of the tour is no new page: nothing behind the question mark tells of a step', async () => {
  const walker = new Walker('ngo');
  for (const step of [1, 2, 3, 4, 5])
    expect((await walker.opens(`/tour/${step}`)).at).not.toContain('?');
});

inBrowser(
  'the panel has no fault that axe finds, fits a phone, takes no focus, and is on no paper',
  async () => {
    const url = urlOf();
    const browser = await openBrowser();
    try {
      for (const width of [1280, 320]) {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        await context.addCookies([{ name: 'as', value: 'reception', url }]);
        const page = await context.newPage();
        await page.goto(url);
        await page.click('section.tour a.button');
        for (const step of [1, 2, 3, 4, 5]) {
          const panel = page.locator('section.tour');
          expect(await panel.innerText()).toContain(`step ${step} of 5`);
          expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
          expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBe(width);
          if (step !== 3) {
            const { violations } = await new AxeBuilder({ page }).analyze();
            expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
          }
          await page.emulateMedia({ media: 'print' });
          expect(await panel.isVisible()).toBe(false);
          await page.emulateMedia({ media: 'screen' });
          if (step < 5) await page.click('section.tour a.button');
        }
        await page.goBack();
        expect(page.url()).toBe(`${url}/prison/to-settle`);
        await page.click('section.tour a:last-child');
        expect(await page.locator('section.tour').count()).toBe(0);
        await context.close();
      }
    } finally {
      await browser.close();
    }
  },
  120_000,
);
