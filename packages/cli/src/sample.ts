import { instant } from '@throughcare/contracts';
import { firstRun, lookAt, stories } from '@throughcare/sample';
import { logger } from './logger.ts';
import { ProgressLine } from './output.ts';

/** Wall milliseconds between two lines where nobody watches a bar. */
const between = 5_000;

/** On the first run of a data directory: a sample caseload, with progress. Any later time it does nothing. */
export async function fillOnFirstRun(dataDir: string): Promise<void> {
  if (lookAt(dataDir) === 'in use') return;
  const people = stories.reduce((sum, story) => sum + story.people, 0);
  say(
    `First run: making a sample caseload of ${people} invented people in ${dataDir}.`,
    'It takes less than a minute, once. With --no-sample the directory starts empty.',
  );
  const bar = new ProgressLine('sample caseload');
  let said = Date.now();
  await firstRun({
    dataDir,
    until: instant(Date.now()),
    logger: logger(),
    onProgress(done, of, at) {
      if (process.stderr.isTTY) return bar.show(done, of, at.slice(0, 10));
      if (Date.now() - said < between) return;
      said = Date.now();
      say(`sample caseload: ${Math.floor((100 * done) / of)}%, ${at.slice(0, 10)} in its own time`);
    },
  });
  bar.end();
}

/** Beside the program's own output, which goes to stdout. */
const say = (...lines: readonly string[]): void =>
  void process.stderr.write(`${lines.join('\n')}\n`);
