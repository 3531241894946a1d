import { instant } from '@throughcare/contracts';
import { firstRun } from '../src/firstRun.ts';
import { fewStories } from './fewStories.ts';

/** A process of its own: says each step, so that its parent can choose when to kill it. */
const [dataDir = '', until = ''] = process.argv.slice(2);
await firstRun({
  dataDir,
  until: instant(until),
  stories: fewStories,
  logger: { info: () => undefined, error: (what, error) => console.error(what, error) },
  onProgress: (done) => process.stdout.write(`step ${done}\n`),
});
process.stdout.write('whole\n');
