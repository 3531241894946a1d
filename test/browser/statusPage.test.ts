import { sampleAccounts } from '@throughcare/issuer';
import { allServices, type House, housePage, openHouse } from '@throughcare/runtime';
import { recordingLog, temporaryDir } from '@throughcare/testing/house';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { canBrowse, openBrowser } from './chromium.ts';

const where = canBrowse ? describe : describe.skip;

/** Read inside the page, where there is a document. */
const rightmostEdge = `Math.max(document.documentElement.scrollWidth,
  ...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right))`;
const lookOfFirstLink = `(() => {
  const { outlineStyle, outlineWidth, backgroundColor } = getComputedStyle(document.querySelector('a'));
  return { outlineStyle, outlineWidth, backgroundColor };
})()`;
type Look = Readonly<Record<'outlineStyle' | 'outlineWidth' | 'backgroundColor', string>>;

where('the status page in a browser (needs Chromium; CHROMIUM_PATH names another)', () => {
  const { dir, remove } = temporaryDir();
  let house: House | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    house = await openHouse({
      dataDir: dir,
      port: 0,
      services: allServices(),
      logger: recordingLog(),
      accounts: sampleAccounts,
      pages: housePage,
    });
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
    remove();
  });

  /** Opens the page, uses it, and returns what the browser complained about meanwhile. */
  async function visit(
    use: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
    path = '/',
  ): Promise<string[]> {
    if (!browser || !house) throw new Error('nothing was started');
    const context = await browser.newContext(options);
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() !== 'info' && message.type() !== 'log') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    try {
      await page.goto(`${house.url}${path}`, { waitUntil: 'networkidle' });
      await use(page);
    } finally {
      await context.close();
    }
    return complaints;
  }

  it('loads under its content security policy without a complaint', async () => {
    const complaints = await visit(async (page) => {
      expect(await page.title()).toBe('Throughcare: status');
      expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none');
    });
    expect(complaints).toEqual([]);
  }, 30_000);

  it('has one main heading and three below it', async () => {
    await visit(async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
        'Throughcare',
      ]);
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'Services',
        'Notices',
        'Sample accounts',
      ]);
    });
  }, 30_000);

  it.each([320, 1280])(
    'names four services, each ready, at %d px',
    async (width) => {
      await visit(
        async (page) => {
          const rows = page.getByRole('table').first().getByRole('rowheader');
          expect(await rows.count()).toBe(4);
          for (const name of ['Intake', 'Court diversion', 'Prison programmes', 'Aftercare'])
            expect(await rows.filter({ hasText: name }).first().isVisible()).toBe(true);
          expect(await page.getByRole('cell', { name: /(^|: )ready$/ }).count()).toBe(4);
        },
        { viewport: { width, height: 800 } },
      );
    },
    30_000,
  );

  it('leads to the API of each service, whose page loads as well', async () => {
    const addresses: string[] = [];
    await visit(async (page) => {
      for (const link of await page.getByRole('link').all())
        addresses.push((await link.getAttribute('href')) ?? '');
    });
    expect(addresses.sort()).toEqual([
      '/aftercare/docs/',
      '/court-diversion/docs/',
      '/intake/docs/',
      '/prison-program/docs/',
    ]);
    for (const address of addresses) {
      const complaints = await visit(
        async (page) => page.getByRole('heading', { level: 1 }).waitFor(),
        {},
        address,
      );
      expect(complaints).toEqual([]);
    }
  }, 60_000);

  it.each(['light', 'dark'] as const)(
    'needs no scrolling sideways at 320 px, %s',
    async (scheme) => {
      await visit(
        async (page) => {
          const rightmost = await page.evaluate<number>(rightmostEdge);
          expect(rightmost).toBeLessThanOrEqual(320);
        },
        { viewport: { width: 320, height: 640 }, colorScheme: scheme },
      );
    },
    30_000,
  );

  it.each(['light', 'dark'] as const)(
    'shows where the keyboard is, %s',
    async (scheme) => {
      await visit(
        async (page) => {
          const look = () => page.evaluate<Look>(lookOfFirstLink);
          const before = await look();
          await page.keyboard.press('Tab');
          expect(
            await page.evaluate("document.activeElement === document.querySelector('a')"),
          ).toBe(true);
          const after = await look();
          expect(after).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
          expect(after.backgroundColor).not.toBe(before.backgroundColor);
        },
        { colorScheme: scheme },
      );
    },
    30_000,
  );
});
