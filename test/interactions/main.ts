import { openBrowser } from '../browser/chromium.ts';
import { measured } from './measured.ts';
import { tasks } from './tasks.ts';

/**
 * Counts what somebody has to click, choose and type from their home page until a main task is done, in a real browser over the
 * four services. Its last line is `issue-order N, enrol N, claim N`; ends with 1 where one takes more than its aim.
 */
const browser = await openBrowser();
const counts: string[] = [];
try {
  for (const task of tasks) {
    const { interactions, seconds } = await measured(browser, task);
    const count = interactions.length;
    console.log(
      `${task.name}: ${count} (aim ${task.aim}), ${seconds.toFixed(1)} s without thinking`,
    );
    for (const one of interactions) console.log(`  ${one}`);
    counts.push(`${task.name} ${count}`);
    if (count > task.aim) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
console.log(counts.join(', '));
