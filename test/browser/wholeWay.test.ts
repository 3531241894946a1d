import type { Browser, BrowserContext } from 'playwright-core';
import { byMouse, Hand, type Manner } from '../interactions/hand.ts';
import type { Part } from '../journeys/support/cast.ts';
import { desksOf } from '../journeys/support/desk.ts';
import { Journey } from '../journeys/support/journey.ts';
import { onboard } from '../journeys/support/partners.ts';
import { canBrowse, openBrowser } from './chromium.ts';
import { byKeyboard } from './support/byKeyboard.ts';

const inBrowser = canBrowse ? it : it.skip;
const who = { givenName: 'Marguerite', familyName: 'Ashdown' };
const name = `${who.givenName} ${who.familyName}`;

type AtDesk = { readonly hand: Hand; home(): Promise<void> };
type Way = { readonly script: boolean; readonly manner: Manner };

/** From the first word to the first contact, each actor at a desk of their own and by nothing but its pages. */
async function wholeWay(browser: Browser, way: Way): Promise<void> {
  const journey = await Journey.begin();
  const desks = await desksOf(journey);
  const opened: BrowserContext[] = [];
  const sitDown = async (as: Part): Promise<AtDesk> => {
    const context = await browser.newContext({ javaScriptEnabled: way.script });
    opened.push(context);
    await context.addCookies([{ name: 'as', value: as, url: desks.url }]);
    const page = await context.newPage();
    const home = async () => void (await page.goto(`${desks.url}/`));
    await home();
    return { hand: new Hand(page, way.manner), home };
  };
  try {
    await onboard(journey, 'harbour');

    const office = (await sitDown('intake')).hand;
    await office.follow(/^Referrals/);
    await office.follow('New person');
    await office.type(/Given name/, who.givenName);
    await office.type(/Family name/, who.familyName);
    await office.press('New person');
    await office.follow('Begin a referral');
    await office.choose('Which programme?', 'Support by a peer worker');
    await office.tick('The person themselves');
    await office.tick('Support and treatment outside');
    await office.press('Begin a referral');
    await journey.settle();
    await office.follow(/^Referrals/);
    await office.follow(`Accept: ${name}`);
    await office.press('Accept');
    await journey.settle();

    const ngo = await sitDown('harbour');
    await ngo.hand.follow(/^Open: /);
    await ngo.hand.follow('Take on');
    await ngo.hand.press('Take on');
    await journey.settle();
    await ngo.hand.follow('Record contact');
    await ngo.hand.tick('By phone');
    await ngo.hand.tick('Yes');
    await ngo.hand.press('Record contact');
    await journey.settle();

    const [one] = await journey.as('harbour').lists('/aftercare/cases');
    const found = await journey.as('harbour').sees(`/aftercare/cases/${String(one?.caseId)}`);
    expect(found.contacts).toMatchObject([{ mode: 'PHONE', reached: true }]);
  } finally {
    for (const context of opened) await context.close();
    await desks.close();
    await journey.end();
  }
  expect(desks.failures).toEqual([]);
}

describe('the whole way, from the referral to the first contact', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (canBrowse) browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  inBrowser(
    'is gone with a mouse',
    () => wholeWay(browser, { script: true, manner: byMouse }),
    120_000,
  );
  inBrowser(
    'is gone by keyboard alone',
    () => wholeWay(browser, { script: true, manner: byKeyboard }),
    180_000,
  );
  inBrowser(
    'is gone without script',
    () => wholeWay(browser, { script: false, manner: byMouse }),
    120_000,
  );
});
