import type { Locator, Page } from 'playwright-core';

/** Milliseconds after which something that is not on the page counts as missing. */
const patience = 5_000;

/** What it is called on the page: the whole of it as a text, a part of it as a pattern. */
type Named = string | RegExp;

/** How links, buttons, choices and fields are used; what is not there in time is missing. */
export type Manner = {
  press(page: Page, what: Locator): Promise<void>;
  tick(page: Page, what: Locator): Promise<void>;
  type(page: Page, what: Locator, text: string): Promise<void>;
  choose(page: Page, list: Locator, option: string): Promise<void>;
};

/** As with a mouse. */
export const byMouse: Manner = {
  press: (_page, what) => what.click({ timeout: patience }),
  tick: (_page, what) => what.check({ timeout: patience }),
  type: (_page, what, text) => what.fill(text, { timeout: patience }),
  async choose(_page, list, option) {
    await list.selectOption({ label: option }, { timeout: patience });
  },
};

/** One pair of hands at one desk: every click, choice and typed field is an interaction, and is told. */
export class Hand {
  readonly done: string[] = [];
  readonly #page: Page;
  readonly #manner: Manner;

  constructor(page: Page, manner: Manner = byMouse) {
    this.#page = page;
    this.#manner = manner;
  }

  follow(name: Named): Promise<void> {
    const link = this.#page.getByRole('link', { name, exact: true }).first();
    return this.#does(`follow ${name}`, () => this.#manner.press(this.#page, link));
  }
  press(name: Named): Promise<void> {
    const button = this.#page.getByRole('button', { name, exact: true }).first();
    return this.#does(`press ${name}`, () => this.#manner.press(this.#page, button));
  }
  tick(name: Named): Promise<void> {
    const choice = this.#page.getByLabel(name, { exact: true }).first();
    return this.#does(`tick ${name}`, () => this.#manner.tick(this.#page, choice));
  }
  type(name: Named, text: string): Promise<void> {
    const field = this.#page.getByLabel(name, { exact: true }).first();
    return this.#does(`type ${name}`, () => this.#manner.type(this.#page, field, text));
  }

  choose(name: Named, option: string): Promise<void> {
    const list = this.#page.getByLabel(name, { exact: true }).first();
    return this.#does(`choose ${option}`, () => this.#manner.choose(this.#page, list, option));
  }

  async #does(what: string, act: () => Promise<unknown>): Promise<void> {
    await act().catch(async (cause: unknown) => {
      const text = await this.#page.locator('main').innerText();
      throw new Error(`cannot ${what} on ${this.#page.url()}:\n${text}`, { cause });
    });
    this.done.push(what);
  }
}
