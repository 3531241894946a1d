import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { canBrowse, openBrowser } from './chromium.ts';
import { crawl, type Seen } from './crawl.ts';
import { openSampleDesk, type SampleDesk } from './sampleDesk.ts';

const inBrowser = canBrowse ? it : it.skip;

/** A list shows a hundred people at most: a record and a name each, and what surrounds them. */
const mostAsked = 250;

let desk: SampleDesk | undefined;
let seen: readonly Seen[] = [];
let seenPages: readonly Seen[] = [];

beforeAll(async () => {
  desk = await openSampleDesk();
  const { house } = desk;
  const all: Seen[] = [];
  for (const { name } of house.accounts.list())
    all.push(...(await crawl(house.url, name, `as=${name}`, { asked: desk.asked })));
  seen = all;
  seenPages = all.filter(({ isPage }) => isPage);
}, 600_000);
afterAll(() => desk?.close());

const told = ({ account, path, status }: Seen) => `${account} ${path} ${status}`;

it('leads everybody from home to pages of their own, and nobody to a closed door', () => {
  expect(seen.filter(({ status }) => status !== 200).map(told)).toEqual([]);
  const kinds = new Set(seen.map(({ kind }) => kind));
  for (const wanted of [
    '/court/orders/:ref/:ref',
    '/city/unplaced',
    '/city/partners',
    '/privacy/organisations',
    '/me/looks',
    '/me/card',
    '/me/consents/:ref/:ref',
    '/me/support/:ref/:ref',
    '/ngo/cases/:ref',
    '/ngo/offers/:ref',
    '/office/people/:ref',
    '/office/to-settle',
    '/office/people/:ref/consents/:ref',
    '/office/people/:ref/referrals/:ref',
    '/office/people/:ref/screenings/:ref',
    '/provider/episodes/:ref',
    '/guardians/:ref',
    '/guardians/:ref/do/record-guardian',
    '/guardians/:ref/:ref/do/end-guardian',
    '/health/people/:ref/treatments/:ref',
    '/health/hand-overs',
    '/peer/contacts/:ref/reached/do/record-contact',
    '/operator/flow',
    '/operator/accounts/:name',
    '/operator/notices/:name',
    '/organisation/:name/notices',
    '/organisation/:name/keys',
    '/account',
    '/prison/people/:ref',
    '/prison/people/:ref/enrolments/:ref',
    '/prison/reviews/:ref',
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

it('asks the stores little for a page, however many people there are', () => {
  const many = seenPages.filter(({ asked }) => asked > mostAsked);
  expect(many.map((one) => `${told(one)}: ${one.asked}`)).toEqual([]);
});

it('has no style and no script within a page', () => {
  const wrong = seenPages.filter(({ text }) =>
    /<style| style="|<script(?![^>]* src=)| on[a-z]+="/.test(text),
  );
  expect(wrong.map(told)).toEqual([]);
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (canBrowse) browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens each of these at the desk of whoever has it, and looks at it at each width. */
  async function lookAt(
    pages: readonly Seen[],
    widths: readonly number[],
    language = 'en',
    byAxe: ReadonlySet<Seen> = new Set(pages),
  ): Promise<readonly string[]> {
    if (!desk) throw new Error('nothing was started');
    const { url } = desk.house;
    const faults: string[] = [];
    for (const [account, own] of Map.groupBy(pages, (one) => one.account)) {
      const context = await browser.newContext();
      await context.addCookies([
        { name: 'as', value: account, url },
        { name: 'lang', value: language, url },
      ]);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
      });
      for (const one of own) {
        await page.goto(`${url}${one.path}`);
        for (const width of widths)
          for (const fault of await faultsOf(
            page,
            width,
            byAxe.has(one) && axeLooks(one, width, language),
          ))
            faults.push(`${language} ${width} ${account} ${one.path}: ${fault}`);
      }
      await context.close();
    }
    return faults;
  }
  /** One page of each kind, at the desk of the first who has it. */
  const ofEachKind = () => [
    ...new Map(seenPages.toReversed().map((one) => [one.kind, one])).values(),
  ];

  inBrowser(
    'has no fault that axe finds at desk width, a form at phone width, and scrolls one way only',
    async () => expect(await lookAt(ofEachKind(), [1280, 320])).toEqual([]),
    1_200_000,
  );

  // What another language changes is how long words are, and what they stand in: forms and filters are drawn by one piece, and axe
  // looks at each page at phone width in one of the languages.
  const others = ['fr', 'es', 'ru'];
  for (const [turn, language] of others.entries())
    inBrowser(
      `has none in ${language} either`,
      async () => {
        const pages = ofEachKind().filter((one) => !isForm(one));
        const byAxe = new Set(pages.filter((_one, n) => n % others.length === turn));
        expect(await lookAt(pages, [320], language, byAxe)).toEqual([]);
      },
      600_000,
    );
});

/** Forms and filters, which one piece draws, are opened in one language. */
const isForm = ({ path }: Seen) => /\/do\/|\?/.test(path);
/**
 * At desk width all but forms that change something: that they are wide changes none of their parts. At phone width each once,
 * what is opened in other languages too in one of those.
 */
const axeLooks = (one: Seen, width: number, language: string): boolean => {
  if (language !== 'en') return true;
  return width === 1280 ? !one.path.includes('/do/') : isForm(one);
};

async function faultsOf(page: Page, width: number, byAxe: boolean): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 });
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
  const tooWide = wide > width ? [`${wide} wide`] : [];
  if (!byAxe) return tooWide;
  // Our pages hold no frames: nothing has to be gathered from others, which takes as long again.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return [...tooWide, ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)];
}
