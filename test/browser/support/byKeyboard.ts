import type { Locator, Page } from 'playwright-core';
import type { Manner } from '../../interactions/hand.ts';

const patience = 5_000;
/** More stops than any page of the desks has. */
const mostStops = 300;

const holdsFocus = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => element === element.ownerDocument.activeElement);

/** Goes on with the tabulator from where the focus is, until it is there. */
async function reach(page: Page, what: Locator): Promise<void> {
  await what.waitFor({ state: 'attached', timeout: patience });
  for (let stops = 0; stops < mostStops; stops++) {
    if (await holdsFocus(what)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the tabulator never comes there');
}

/** Every link and button of the desks leads to a page. */
async function enter(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load', { timeout: patience });
  await page.keyboard.press('Enter');
  await loaded;
}

/** Hands that never touch a mouse: the tabulator, the arrows among choices, space, enter, and typing. */
export const byKeyboard: Manner = {
  async press(page, what) {
    await reach(page, what);
    await enter(page);
  },
  async tick(page, what) {
    await what.waitFor({ state: 'attached', timeout: patience });
    const type = await what.getAttribute('type');
    if (type !== 'radio') {
      await reach(page, what);
      if (!(await what.isChecked())) await page.keyboard.press('Space');
      return;
    }
    // A group of choices is one stop of the tabulator; arrows go on within it, and choose.
    const name = await what.getAttribute('name');
    const group = page.locator(`input[type="radio"][name="${name}"]`);
    const inGroup = () =>
      page.evaluate(
        `document.activeElement instanceof HTMLInputElement && document.activeElement.name === ${JSON.stringify(name)}`,
      );
    for (let stops = 0; stops < mostStops && !(await inGroup()); stops++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const choices = await group.count();
    for (let steps = 0; steps < choices && !(await what.isChecked()); steps++)
      await page.keyboard.press('ArrowDown');
    if (!(await what.isChecked())) throw new Error('the arrows never come there');
  },
  async choose(page, list, option) {
    await reach(page, list);
    // A list goes to what is typed, as far as it is typed without a pause.
    await page.keyboard.type(option);
    const chosen = await list.locator('option:checked').innerText();
    if (chosen !== option) throw new Error(`typing led to ${chosen}`);
  },
  async type(page, what, text) {
    await reach(page, what);
    await page.keyboard.type(text);
  },
};
