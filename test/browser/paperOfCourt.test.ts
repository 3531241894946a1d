import { inDays, issuedOrder } from '../journeys/support/court.ts';
import { desksOf } from '../journeys/support/desk.ts';
import { telling } from '../journeys/support/telling.ts';
import { canBrowse, openBrowser } from './chromium.ts';
import { pagesOf } from './pagesOf.ts';

const inBrowser = canBrowse ? it : it.skip;

inBrowser(
  'the papers of a court are printed on a page or two, with all that was ordered and nothing around it',
  telling(async (journey) => {
    const order = await issuedOrder(journey);
    const { hearingId } = await order.does('clerk', 'hearings', {
      at: `${inDays(journey, 20)}T10:00:00.000Z`,
      type: 'REVIEW',
    });
    const desks = await desksOf(journey);
    const browser = await openBrowser();
    try {
      const context = await browser.newContext();
      await context.addCookies([{ name: 'as', value: 'clerk', url: desks.url }]);
      const page = await context.newPage();
      const printed = async (path: string) => {
        await page.goto(`${desks.url}${path}`);
        await page.emulateMedia({ media: 'print' });
        const pages = pagesOf(await page.pdf({ format: 'A4' }));
        return { pages, words: await page.locator('body').innerText() };
      };
      const paper = await printed(`/court/orders/${order.ref}/${order.orderId}/document`);
      expect(paper.pages).toBeGreaterThan(0);
      expect(paper.pages).toBeLessThanOrEqual(2);
      for (const said of [
        'The person takes part in treatment with the provider named above.',
        'The person comes to the review hearings of this court.',
        '26-DC-0114',
        'For the court, date',
      ])
        expect(paper.words).toContain(said);
      expect(paper.words).not.toMatch(/Sign out|Candidates|Print this page/);

      const report = await printed(`/court/hearings/${order.ref}/${hearingId}/report`);
      expect(report.pages).toBeLessThanOrEqual(2);
      expect(report.words).toContain('No report has come yet.');
    } finally {
      await browser.close();
      await desks.close();
    }
    expect(desks.failures).toEqual([]);
  }),
);
