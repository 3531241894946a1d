import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Hand } from '../interactions/hand.ts';
import type { Part } from '../journeys/support/cast.ts';
import { desksOf } from '../journeys/support/desk.ts';
import { consent, person } from '../journeys/support/intake.ts';
import { Journey } from '../journeys/support/journey.ts';
import { inbox, onboard } from '../journeys/support/partners.ts';
import { accepts, insideWithNeed, outUnplanned, theCase } from '../journeys/support/stories.ts';
import { canBrowse, openBrowser } from './chromium.ts';

const inBrowser = canBrowse ? it : it.skip;
const name = `${person.givenName} ${person.familyName}`;

type Scene = {
  readonly journey: Journey;
  /** Sits down somebody of the cast in a browser of their own. */
  sit(
    as: Part,
  ): Promise<{ readonly page: Page; readonly hand: Hand; readonly context: BrowserContext }>;
};

describe('a page that stands open in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (canBrowse) browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Somebody came out without notice; Harbour and whoever is named beside it are asked. */
  const scene =
    (
      play: (scene: Scene & { readonly ref: string; readonly url: string }) => Promise<void>,
      others: readonly 'lantern'[] = [],
    ) =>
    async () => {
      const journey = await Journey.begin();
      const desks = await desksOf(journey);
      const opened: BrowserContext[] = [];
      try {
        for (const part of ['harbour', ...others] as const) await onboard(journey, part);
        const stay = await insideWithNeed(journey);
        await outUnplanned(journey, stay);
        await play({
          journey,
          ref: stay.ref,
          url: desks.url,
          async sit(as) {
            const context = await browser.newContext();
            opened.push(context);
            await context.addCookies([{ name: 'as', value: as, url: desks.url }]);
            const page = await context.newPage();
            return { page, hand: new Hand(page), context };
          },
        });
      } finally {
        for (const context of opened) await context.close();
        await desks.close();
        await journey.end();
      }
      expect(desks.failures).toEqual([]);
    };

  inBrowser(
    'shows the name no longer when the person takes their consent back',
    scene(async ({ journey, ref, url, sit }) => {
      const consentId = await consent(journey.as('caseManager'), ref, ['ngo-harbour']);
      const caseId = await accepts(journey, 'harbour');
      const { page } = await sit('harbour');
      const heard = page.waitForResponse((one) => one.url().endsWith('/live'));
      await page.goto(`${url}/ngo/cases/${caseId}`);
      await heard;
      await page.getByText(name).first().waitFor();
      await journey.person(ref).does(`/intake/people/${ref}/consents/${consentId}/withdraw`);
      await journey.settle();
      await page.getByText(person.familyName).first().waitFor({ state: 'detached' });
      // The way back shows it no more either: nothing of the page was kept.
      await page.goto(`${url}/ngo/people`);
      await page.goBack();
      expect(await page.locator('body').innerText()).not.toContain(person.familyName);
    }),
    60_000,
  );

  const untold: readonly (readonly [
    string,
    (one: Scene & { readonly ref: string }) => Promise<unknown>,
  ])[] = [
    [
      'a death is reported',
      ({ journey, ref }) => journey.as('caseManager').does(`/intake/people/${ref}/deaths`),
    ],
    [
      'the release turns out to be none',
      ({ journey, ref }) =>
        journey.as('reception').does(`/prison-program/people/${ref}/custody/correct-release`, {
          reason: 'RECORDED_IN_ERROR',
        }),
    ],
  ];
  for (const [what, happens] of untold)
    inBrowser(
      `takes the offer from the list when ${what}, and never says why`,
      scene(async (one) => {
        const { page } = await one.sit('harbour');
        const heard = page.waitForResponse((answer) => answer.url().endsWith('/live'));
        await page.goto(`${one.url}/ngo/offers`);
        await heard;
        const offer = page.getByRole('link', { name: /^Take on/ });
        await offer.waitFor();
        await happens(one);
        await one.journey.settle();
        await offer.waitFor({ state: 'detached' });
        expect(await page.locator('body').innerText()).not.toMatch(/died|death|correct|mistake/i);
      }),
      60_000,
    );

  inBrowser(
    'takes a double click, an old tab and the way back as one step',
    scene(async ({ journey, url, sit }) => {
      const caseId = await accepts(journey, 'harbour');
      const { page, hand, context } = await sit('harbour');
      const contacts = async () => (await theCase(journey, caseId)).contacts as readonly unknown[];
      const form = `${url}/ngo/cases/${caseId}/do/record-contact`;
      await page.goto(form);
      const fillIn = async (of: Hand) => {
        await of.tick('By phone');
        await of.tick('Yes');
      };
      await fillIn(hand);
      await page.getByRole('button', { name: 'Record contact' }).dblclick();
      await page.waitForURL(/done=record-contact/);
      expect(await contacts()).toHaveLength(1);

      // The way back leads to an empty form, and sends nothing by itself.
      await page.goBack();
      await page.getByRole('button', { name: 'Record contact' }).waitFor();
      expect(await page.getByLabel('By phone').isChecked()).toBe(false);
      expect(await contacts()).toHaveLength(1);

      // An old tab is told what changed meanwhile, keeps what was typed, and may be sent all the same.
      const old = await context.newPage();
      await page.goto(form);
      await old.goto(form);
      await fillIn(new Hand(old));
      await fillIn(hand);
      await hand.press('Record contact');
      await page.waitForURL(/done=record-contact/);
      await new Hand(old).press('Record contact');
      await old.getByText('This changed while you were at it.').waitFor();
      expect(await contacts()).toHaveLength(2);
      expect(await old.getByLabel('By phone').isChecked()).toBe(true);
      await new Hand(old).press('Record contact');
      await old.waitForURL(/done=record-contact/);
      expect(await contacts()).toHaveLength(3);
    }),
    60_000,
  );

  inBrowser(
    'keeps what was typed when the session ends in the middle of a form',
    scene(async ({ journey, url, sit }) => {
      const caseId = await accepts(journey, 'harbour');
      const { page, hand, context } = await sit('harbour');
      await page.goto(`${url}/ngo/cases/${caseId}/do/assign-worker`);
      await hand.type('Account name of the worker', 'worker-one');
      await context.clearCookies({ name: 'as' });
      await page.getByRole('button', { name: 'Name a worker' }).click();
      await page.waitForURL(/\/sign-in\?to=/);
      const to = new URL(page.url()).searchParams.get('to') ?? '';
      await context.addCookies([{ name: 'as', value: 'harbour', url }]);
      await page.goto(`${url}${to}`);
      expect(await page.getByLabel('Account name of the worker').inputValue()).toBe('worker-one');
      expect(((await theCase(journey, caseId)).workers as readonly unknown[]).length).toBe(0);
    }),
    60_000,
  );

  inBrowser(
    'tells the second of two NGOs that the person is taken',
    scene(
      async ({ journey, url, sit }) => {
        const [one, other] = [await sit('harbour'), await sit('lantern')];
        for (const { page, hand } of [one, other]) {
          await page.goto(`${url}/ngo/offers`);
          await hand.follow(/^Take on/);
        }
        await one.hand.press('Take on');
        await one.page.waitForURL(/done=accept-offer/);
        await journey.settle();
        await other.hand.press('Take on');
        await other.page.getByText('This changed while you were at it.').waitFor();
        expect(await inbox(journey, 'lantern', 'ACCEPTED')).toHaveLength(0);
      },
      ['lantern'],
    ),
    60_000,
  );
});
