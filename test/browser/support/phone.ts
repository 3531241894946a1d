import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { Part } from '../../journeys/support/cast.ts';

/** A phone that somebody of the cast works with: narrow, and with a line that can be cut. */
export class Phone {
  readonly context: BrowserContext;
  readonly #url: string;

  private constructor(context: BrowserContext, url: string) {
    this.context = context;
    this.#url = url;
  }

  static async of(browser: Browser, url: string, part: Part): Promise<Phone> {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    context.setDefaultTimeout(10_000);
    const phone = new Phone(context, url);
    await phone.signIn(part);
    return phone;
  }

  signIn = (part: Part) => this.context.addCookies([{ name: 'as', value: part, url: this.#url }]);
  sessionEnds = () => this.context.clearCookies({ name: 'as' });
  line = (there: boolean) => this.context.setOffline(!there);

  /** The next request there reaches the desk, and its answer never reaches the phone. */
  losesAnswerTo = (pattern: string) =>
    new Promise<void>((done, fail) => {
      const lose = async (route: Route) => {
        await route.fetch();
        await route.abort();
        done();
      };
      this.context.route(pattern, lose, { times: 1 }).catch(fail);
    });

  async opens(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.#url}${path}`);
    return page;
  }

  /** The page of the day, once the phone can do without a line. */
  async opensDay(): Promise<Page> {
    const page = await this.opens('/peer/today');
    await page.locator('[data-waiting][data-ready]').waitFor({ state: 'attached' });
    return page;
  }

  /** As if everything that waits had been written earlier, and sent once without an answer. */
  waited = (
    page: Page,
    { days, sent = false }: { readonly days: number; readonly sent?: boolean },
  ) => page.evaluate(`(${earlier})(${days}, ${sent})`);

  /** All that this phone keeps, as text: the rows of its database apart from what is the same on every phone. */
  async kept(page: Page): Promise<{ readonly rows: string; readonly files: string }> {
    return (await page.evaluate(readAll)) as { rows: string; files: string };
  }
}

/** Runs in the browser. */
const earlier = `(days, sent) => new Promise((done) => {
  indexedDB.open('peer').onsuccess = ({ target: { result: database } }) => {
    const change = database.transaction('reports', 'readwrite');
    const rows = change.objectStore('reports');
    rows.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      const held = cursor.value.held - days * 86_400_000;
      cursor.update({ ...cursor.value, held, ...(sent && { tried: held }) });
      cursor.continue();
    };
    change.oncomplete = () => done(database.close());
  };
})`;

/** Runs in the browser: every database, every cache, both storages. */
const readAll = `(async () => {
  const rows = [];
  const files = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
    });
    for (const store of database.objectStoreNames)
      rows.push(
        ...await new Promise((done) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => done(asked.result);
        }),
      );
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      files.push(request.url, await (await cache.match(request)).text());
  }
  files.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage));
  return { rows: JSON.stringify(rows), files: files.join() };
})()`;

/** Reports by two taps on the page of the day, the second of them twice. */
export async function reports(page: Page, came: 'Reached' | 'Tried', how: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${came}`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: how }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
}
