import type { Page } from 'playwright-core';

/** Milliseconds after which something that is not on the page counts as missing. */
const patience = 5_000;

/** What it is called on the page: the whole of it as a text, a part of it as a pattern. */
type Named = string | RegExp;

/** One pair of hands at one desk: every click, choice and typed field is an interaction, and is told. */
export class Hand {
  readonly done: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  follow(name: Named): Promise<void> {
    return this.#does(`follow ${name}`, () =>
      this.#page.getByRole('link', { name, exact: true }).first().click({ timeout: patience }),
    );
  }
  press(name: Named): Promise<void> {
    return this.#does(`press ${name}`, () =>
      this.#page.getByRole('button', { name, exact: true }).first().click({ timeout: patience }),
    );
  }
  tick(name: Named): Promise<void> {
    return this.#does(`tick ${name}`, () =>
      this.#page.getByLabel(name, { exact: true }).first().check({ timeout: patience }),
    );
  }
  type(name: Named, text: string): Promise<void> {
    return this.#does(`type ${name}`, () =>
      this.#page.getByLabel(name, { exact: true }).first().fill(text, { timeout: patience }),
    );
  }

  async #does(what: string, act: () => Promise<unknown>): Promise<void> {
    await act().catch(async (cause: unknown) => {
      const text = await this.#page.locator('main').innerText();
      throw new Error(`cannot ${what} on ${this.#page.url()}:\n${text}`, { cause });
    });
    this.done.push(what);
  }
}
