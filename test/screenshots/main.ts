import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../browser/chromium.ts';
import { crawl } from '../browser/crawl.ts';
import { openSampleDesk } from '../browser/sampleDesk.ts';

/**
 * A picture of every kind of page of every sample account, at the width of a phone and of a desk, to be looked at by people.
 * `--account NAME`, as often as is wanted, takes these alone. What was in the directory before is removed.
 */
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: 'screenshots' },
    account: { type: 'string', multiple: true },
  },
});
const widths = { phone: 390, desk: 1280 } as const;
const to = resolve(values.to);
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });

const fileNameOf = (kind: string): string =>
  kind.replaceAll(/[^a-zA-Z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'home';

const { house, close } = await openSampleDesk();
const browser = await openBrowser();
let pictures = 0;
try {
  const wanted = house.accounts
    .list()
    .filter(({ name }) => !values.account || values.account.includes(name));
  for (const { name } of wanted) {
    const seen = await crawl(house.url, name, `as=${name}`);
    const kinds = new Map(seen.filter(({ isPage }) => isPage).map((one) => [one.kind, one.path]));
    mkdirSync(join(to, name));
    for (const [width, pixels] of Object.entries(widths)) {
      const context = await browser.newContext({ viewport: { width: pixels, height: 900 } });
      await context.addCookies([{ name: 'as', value: name, url: house.url }]);
      const page = await context.newPage();
      for (const [kind, path] of kinds) {
        await page.goto(`${house.url}${path}`);
        const file = join(to, name, `${fileNameOf(kind)}.${width}.png`);
        await page.screenshot({ path: file, fullPage: true });
        pictures += 1;
      }
      await context.close();
    }
    console.log(`${name}: ${kinds.size} kinds of pages`);
  }
} finally {
  await browser.close();
  await close();
}
console.log(`${pictures} pictures in ${to}`);
