import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { House } from '@throughcare/runtime';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser/chromium.ts';
import { crawl } from '../browser/crawl.ts';
import { openSampleDesk } from '../browser/sampleDesk.ts';

/**
 * A picture of every kind of page of every sample account, at the width of a phone and of a desk, to be looked at by people.
 * `--account NAME`, as often as is wanted, takes these alone; `--to DIR` puts them elsewhere than in `screenshots`.
 * `--readme` takes those that the README shows instead, into `docs/images`.
 */
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: 'screenshots' },
    account: { type: 'string', multiple: true },
    readme: { type: 'boolean', default: false },
  },
});
const widths = { phone: 390, desk: 1280 } as const;
const ofReadme = [
  { account: 'clerk', path: '/court/day', name: 'court-day' },
  { account: 'case-manager', path: '/prison/releases', name: 'prison-releases' },
  { account: 'prison-nurse', path: '/health/treatments', name: 'healthcare' },
  { account: 'ngo', path: '/ngo/offers', name: 'ngo-offers' },
] as const;

/** Somebody's desk in a window of its own. */
async function sitDown(
  browser: Browser,
  { url }: House,
  account: string,
  width: number,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addCookies([{ name: 'as', value: account, url }]);
  return await context.newPage();
}

const fileNameOf = (kind: string): string =>
  kind.replaceAll(/[^a-zA-Z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'home';

/** Gives how many pictures were taken. */
async function everyKind(browser: Browser, house: House, account: string): Promise<number> {
  const seen = await crawl(house.url, account, `as=${account}`);
  const kinds = new Map(seen.filter(({ isPage }) => isPage).map((one) => [one.kind, one.path]));
  const to = join(resolve(values.to), account);
  mkdirSync(to, { recursive: true });
  for (const [width, pixels] of Object.entries(widths)) {
    const page = await sitDown(browser, house, account, pixels);
    for (const [kind, path] of kinds) {
      await page.goto(`${house.url}${path}`);
      const file = join(to, `${fileNameOf(kind)}.${width}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
    await page.context().close();
  }
  console.log(`${account}: ${kinds.size} kinds of pages`);
  return kinds.size * Object.keys(widths).length;
}

async function forReadme(browser: Browser, house: House): Promise<number> {
  for (const { account, path, name } of ofReadme) {
    const page = await sitDown(browser, house, account, 1100);
    await page.goto(`${house.url}${path}`);
    await page.screenshot({ path: join('docs/images', `${name}.png`) });
    await page.context().close();
  }
  return ofReadme.length;
}

const { house, close } = await openSampleDesk();
const browser = await openBrowser();
let pictures = 0;
try {
  const isWanted = (name: string) => !values.account || values.account.includes(name);
  if (values.readme) pictures = await forReadme(browser, house);
  else
    for (const { name } of house.accounts.list().filter((one) => isWanted(one.name)))
      pictures += await everyKind(browser, house, name);
} finally {
  await browser.close();
  await close();
}
console.log(`${pictures} pictures`);
