import type { Browser } from 'playwright-core';
import { desksOf } from '../journeys/support/desk.ts';
import { Journey } from '../journeys/support/journey.ts';
import { Hand } from './hand.ts';
import type { Task } from './tasks.ts';

export type Measured = {
  /** Each click, choice and typed field, in order. */
  readonly interactions: readonly string[];
  /** From the first of them to the page that says that it is done. */
  readonly seconds: number;
};

/** Does one task at the desk, over a house of its own. Throws where the desk says that it is done and the service knows nothing of it. */
export async function measured(browser: Browser, task: Task): Promise<Measured> {
  const journey = await Journey.begin();
  const desks = await desksOf(journey);
  const context = await browser.newContext();
  try {
    const { isDone } = await task.before(journey);
    await context.addCookies([{ name: 'as', value: task.by, url: desks.url }]);
    const page = await context.newPage();
    await page.goto(desks.url);
    const hand = new Hand(page);
    const begun = performance.now();
    await task.steps(hand);
    await page.locator('main .done').waitFor();
    const seconds = (performance.now() - begun) / 1_000;
    await journey.settle();
    if (!(await isDone())) throw new Error(`${task.name}: said to be done, and is not`);
    return { interactions: hand.done, seconds };
  } finally {
    await context.close();
    await desks.close();
    await journey.end();
  }
}
