import { canBrowse, openBrowser } from '../browser/chromium.ts';
import { measured } from './measured.ts';
import { tasks } from './tasks.ts';

const inBrowser = canBrowse ? it : it.skip;

describe('from home to done', () => {
  inBrowser.each(tasks.map((task) => [task.name, task] as const))(
    '%s takes no more clicks, choices and fields than it should',
    async (_name, task) => {
      const browser = await openBrowser();
      try {
        const { interactions } = await measured(browser, task);
        expect(interactions.length).toBeLessThanOrEqual(task.aim);
      } finally {
        await browser.close();
      }
    },
  );
});
