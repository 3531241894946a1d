import { desksOf } from '../journeys/support/desk.ts';
import { person } from '../journeys/support/intake.ts';
import { insideWithNeed } from '../journeys/support/stories.ts';
import { telling } from '../journeys/support/telling.ts';
import { canBrowse, openBrowser } from './chromium.ts';
import { pagesOf } from './pagesOf.ts';

const inBrowser = canBrowse ? it : it.skip;

inBrowser(
  'the card of a person is printed on one page, with a picture of its code and no name; who looked is printed without what is for the screen',
  telling(async (journey) => {
    const { ref } = await insideWithNeed(journey);
    const { code } = await journey.as('caseManager').does(`/intake/people/${ref}/account-codes`);
    const desks = await desksOf(journey);
    const browser = await openBrowser();
    try {
      const context = await browser.newContext();
      await context.addCookies([{ name: 'as', value: 'person', url: desks.url }]);
      const page = await context.newPage();
      await page.goto(`${desks.url}/`);
      await page.getByRole('link', { name: 'Enter my code' }).click();
      await page.getByLabel('The code that was handed to you').fill(String(code));
      await page.getByRole('button', { name: 'Enter my code' }).click();
      await journey.settle();
      await page.getByRole('link', { name: 'My card' }).click();
      await page.getByRole('link', { name: 'Make my card' }).click();
      await page.getByRole('button', { name: 'Make my card' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
      const card = await page.locator('body').innerText();
      expect(card).toMatch(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/);
      expect(card).not.toContain(person.familyName);
      expect(card).not.toMatch(/Sign out|Who looked/);
      const picture = await page.getByRole('img', { name: /picture for the camera/ }).boundingBox();
      expect(picture?.width).toBeGreaterThan(150);

      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('link', { name: 'Who looked' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(0);
      const looks = await page.locator('body').innerText();
      expect(looks).toContain('Prison North');
      expect(looks).not.toMatch(/Sign out|Mine as well/);
    } finally {
      await browser.close();
      await desks.close();
    }
    expect(desks.failures).toEqual([]);
  }),
);
