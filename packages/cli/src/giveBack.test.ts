import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Megabytes of heap of a process that grew by work, at the end of it and after a while in which it did nothing. */
const heapOf = (atRest: string): { readonly grown: number; readonly later: number } =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--input-type=module',
        '--eval',
        `import { setTimeout } from 'node:timers/promises';
         import { getHeapStatistics } from 'node:v8';
         import { giveBackWhileIdle } from ${JSON.stringify(join(import.meta.dirname, 'giveBack.ts'))};
         const size = () => Math.round(getHeapStatistics().total_heap_size / 1e6);
         let work = Array.from({ length: 400_000 }, (_, n) => ({ n, text: String(n) }));
         const grown = size();
         work = undefined;
         ${atRest}
         for (let tries = 0; tries < 40 && size() > grown / 2; tries++) await setTimeout(100);
         console.log(JSON.stringify({ grown, later: size() }));`,
      ],
      { encoding: 'utf8' },
    ),
  );

describe('a process that has nothing to do', () => {
  it('gives back what its heap had grown to', () => {
    const { grown, later } = heapOf('giveBackWhileIdle(200);');
    expect(later).toBeLessThan(grown / 2);
  });

  it('would keep it otherwise', () => {
    const { grown, later } = heapOf('');
    expect(later).toBeGreaterThan(grown / 2);
  });
});
