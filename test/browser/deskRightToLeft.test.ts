import { AxeBuilder } from '@axe-core/playwright';
import { signInFrame, signInPages } from '@throughcare/desk';
import { sampleAccounts } from '@throughcare/issuer';
import type { Page } from 'playwright-core';
import { languages } from '../../services/desk/src/words/languages.ts';
import { pseudoLanguage } from '../../services/desk/test/pseudoLanguage.ts';
import { desksOf } from '../journeys/support/desk.ts';
import { openPerson } from '../journeys/support/intake.ts';
import { Journey } from '../journeys/support/journey.ts';
import { canBrowse, openBrowser } from './chromium.ts';

const inBrowser = canBrowse ? it : it.skip;
const among = [languages.en, pseudoLanguage];

/** The line of pages scrolls on a phone. */
const openIsInSight = `(() => {
  const { left, right } = document.querySelector('.tabs [aria-current]').getBoundingClientRect();
  return left >= 0 && right <= innerWidth;
})()`;

/** Where somebody signs in, as the provider shows it to whoever chose the language. */
const signInPage = () =>
  signInPages(signInFrame, among).signIn({
    action: '/x',
    sampleAction: '/y',
    samples: sampleAccounts.map((one) => ({ ...one, what: one.what ?? '' })),
    fault: 'WRONG',
    typed: '',
    by: { headers: { cookie: `lang=${pseudoLanguage.code}` }, at: '/sign-in' },
  });

inBrowser(
  'draws a language from the right without a fault, at desk and at phone width, and scrolls one way only',
  async () => {
    const journey = await Journey.begin();
    const desks = await desksOf(journey, { languages: among });
    const browser = await openBrowser();
    try {
      const one = await openPerson(journey);
      await journey.settle();
      const other = await openPerson(journey, {}, journey.as('caseManager'));
      await journey.settle();
      const pair = `/office/people/${one}/likely/${other}`;
      for (const width of [1280, 320]) {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        await context.addCookies([{ name: 'as', value: 'intake', url: desks.url }]);
        const page = await context.newPage();
        await page.route(`${desks.url}/sign-in`, (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: signInPage() }),
        );
        await page.goto(`${desks.url}/`);
        expect(await page.evaluate('document.dir')).toBe('ltr');
        await page.goto(`${desks.url}/office/to-settle`);
        expect(await page.evaluate(openIsInSight)).toBe(true);
        await page.goto(`${desks.url}/`);
        await page.locator('.languages a').focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(`${desks.url}/`);
        await page.locator('html[dir=rtl]').waitFor();
        for (const path of ['/', '/sign-in', pair, `${pair}/do/settle-duplicate`]) {
          await page.goto(`${desks.url}${path}`);
          expect({ width, path, faults: await faultsOf(page, width) }).toEqual({
            width,
            path,
            faults: [],
          });
        }
        await page.goto(`${desks.url}/office/to-settle`);
        expect(await page.evaluate(openIsInSight)).toBe(true);
        await context.close();
      }
    } finally {
      await browser.close();
      await desks.close();
      await journey.end();
    }
    expect(desks.failures).toEqual([]);
  },
  120_000,
);

async function faultsOf(page: Page, width: number): Promise<readonly string[]> {
  const [dir, wide, start] = (await page.evaluate(
    `[document.dir, document.documentElement.scrollWidth, getComputedStyle(document.querySelector('h1')).direction]`,
  )) as [string, number, string];
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [
    ...(dir === 'rtl' && start === 'rtl' ? [] : [`dir is ${dir}`]),
    ...(wide > width ? [`${wide} wide`] : []),
    ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
  ];
}
