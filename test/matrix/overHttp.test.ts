import { linesOf } from './frame/tally.ts';
import { overHttp } from './overHttp/ask.ts';

it('over HTTP, who has nothing to do with the person learns nothing and changes nothing', async () => {
  const { cells, violations } = await overHttp();
  expect(linesOf(violations)).toEqual([]);
  expect(cells).toBeGreaterThan(5_000);
}, 240_000);
