import { AxeBuilder } from '@axe-core/playwright';
import { instant } from '@throughcare/contracts';
import { deskRouter } from '@throughcare/desk';
import { allServices, type House, openHouse } from '@throughcare/runtime';
import { fill } from '@throughcare/sample';
import { VirtualClock } from '@throughcare/service-kit';
import { recordingLog, temporaryDir } from '@throughcare/testing/house';
import { signedInAs } from '../../services/desk/test/signedInAs.ts';
import { canBrowse, openBrowser } from './chromium.ts';
import { crawl, type Seen } from './crawl.ts';

const inBrowser = canBrowse ? it : it.skip;

/** A Wednesday morning: late enough for a hearing to have been, early enough for one to come. */
const until = instant('2026-04-15T11:20:00.000Z');
const { dir, remove } = temporaryDir();
const log = recordingLog();
let house: House | undefined;
let seen: readonly Seen[] = [];
let seenPages: readonly Seen[] = [];

beforeAll(async () => {
  await fill({ dataDir: dir, until, logger: log });
  house = await openHouse({
    dataDir: dir,
    port: 0,
    clock: new VirtualClock(until),
    stepped: true,
    services: allServices(),
    logger: log,
    pages: ({ url, issuer, accounts, clock }) =>
      deskRouter({
        urlOf: () => url,
        signIn: signedInAs(issuer, accounts),
        now: () => clock.now(),
        onError: (error) => log.error('desk', error),
      }),
  });
  const all: Seen[] = [];
  for (const { name } of house.accounts.list())
    all.push(...(await crawl(house.url, name, `as=${name}`)));
  seen = all;
  seenPages = all.filter(({ isPage }) => isPage);
}, 400_000);
afterAll(async () => {
  await house?.close();
  remove();
});

const told = ({ account, path, status }: Seen) => `${account} ${path} ${status}`;

it('leads everybody from home to pages of their own, and nobody to a closed door', () => {
  expect(seen.filter(({ status }) => status !== 200).map(told)).toEqual([]);
  const kinds = new Set(seen.map(({ kind }) => kind));
  for (const wanted of [
    '/court/orders/:ref/:ref',
    '/prison/people/:ref',
    '/prison/people/:ref/enrolments/:ref',
    '/prison/reviews/:ref',
    '/ngo/cases/:ref',
    '/ngo/offers/:ref',
  ])
    expect(kinds).toContain(wanted);
});

it('has one heading of the first kind a page, a caption on every table, and a language', () => {
  const count = (text: string, what: RegExp) => [...text.matchAll(what)].length;
  const wrong = seenPages.filter(
    ({ text }) =>
      count(text, /<h1[ >]/g) !== 1 ||
      count(text, /<table[ >]/g) !== count(text, /<caption[ >]/g) ||
      !text.includes('<html lang="en"'),
  );
  expect(wrong.map(told)).toEqual([]);
});

it('shows a person as a name or as nobody named, and never as a reference', () => {
  const visible = (text: string) =>
    text.replace(/<head>[\s\S]*?<\/head>/, '').replaceAll(/<[^>]*>/g, ' ');
  const wrong = seenPages.filter(({ text }) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(visible(text)));
  expect(wrong.map(told)).toEqual([]);
});

it('has no style and no script within a page', () => {
  const wrong = seenPages.filter(({ text }) =>
    /<style| style="|<script(?![^>]* src=)| on[a-z]+="/.test(text),
  );
  expect(wrong.map(told)).toEqual([]);
});

inBrowser(
  'has no fault that axe finds, at desk and at phone width, and scrolls one way only',
  async () => {
    if (!house) throw new Error('nothing was started');
    const { url } = house;
    const browser = await openBrowser();
    const faults: string[] = [];
    try {
      // One page of each kind, at the desk of the first who has it.
      const first = new Map(seenPages.toReversed().map((one) => [one.kind, one]));
      for (const width of [1280, 320]) {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
        });
        for (const { account, path } of first.values()) {
          await context.clearCookies();
          await context.addCookies([{ name: 'as', value: account, url }]);
          await page.goto(`${url}${path}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          for (const { id, nodes } of violations)
            faults.push(`${width} ${account} ${path}: ${id} ${nodes[0]?.html}`);
          const wide = await page.evaluate('document.documentElement.scrollWidth');
          if (Number(wide) > width) faults.push(`${width} ${account} ${path}: ${wide} wide`);
        }
        await context.close();
      }
    } finally {
      await browser.close();
    }
    expect(faults).toEqual([]);
  },
  400_000,
);
