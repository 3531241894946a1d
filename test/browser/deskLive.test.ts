import type { Page } from 'playwright-core';
import { desksOf } from '../journeys/support/desk.ts';
import { Journey } from '../journeys/support/journey.ts';
import { onboard } from '../journeys/support/partners.ts';
import { insideWithNeed, outUnplanned } from '../journeys/support/stories.ts';
import { canBrowse, openBrowser } from './chromium.ts';

const inBrowser = canBrowse ? it : it.skip;

inBrowser(
  'shows in every tab what changed elsewhere, over one connection, and leaves alone what holds the focus',
  async () => {
    const journey = await Journey.begin();
    const desks = await desksOf(journey);
    const browser = await openBrowser();
    try {
      await onboard(journey, 'harbour');
      const context = await browser.newContext();
      await context.addCookies([{ name: 'as', value: 'harbour', url: desks.url }]);
      const listening: string[] = [];
      const faults: string[] = [];
      context.on('request', (request) => {
        if (request.url().endsWith('/live')) listening.push(request.url());
      });
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      const [offers, other] = [await context.newPage(), await context.newPage()];
      const heard = context.waitForEvent('response', (one) => one.url().endsWith('/live'));
      await offers.goto(`${desks.url}/ngo/offers`);
      await heard;
      await other.goto(`${desks.url}/ngo/offers`);

      await outUnplanned(journey, await insideWithNeed(journey));
      await offers.getByRole('link', { name: /^Woman/ }).waitFor();
      await other.getByRole('link', { name: /^Woman/ }).waitFor();
      expect(listening).toHaveLength(1);

      // Whoever stands on an offer with the keyboard stays there while a second one comes.
      await other.getByRole('link', { name: /^Woman/ }).focus();
      await outUnplanned(journey, await insideWithNeed(journey));
      const rows = (page: Page) => page.locator('main li.row');
      await rows(offers).nth(1).waitFor();
      expect(await rows(other).count()).toBe(1);
      expect(await other.evaluate('document.activeElement.textContent')).toMatch(/^Woman/);
      await other.evaluate('document.activeElement.blur()');
      await rows(other).nth(1).waitFor();

      // The tab that listened goes; another one takes its place.
      const again = context.waitForEvent('response', (one) => one.url().endsWith('/live'));
      await offers.close();
      await again;
      expect(listening).toHaveLength(2);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await desks.close();
      await journey.end();
    }
    expect(desks.failures).toEqual([]);
  },
  60_000,
);
