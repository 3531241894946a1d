import { linesOf } from './frame/tally.ts';
import { atRest } from './overHttp/ask.ts';
import { inTheGaps } from './overHttp/gaps/index.ts';

it('over HTTP, who has nothing to do with the person learns nothing and changes nothing', async () => {
  const { cells, violations } = await atRest();
  expect(linesOf(violations)).toEqual([]);
  expect(cells).toBeGreaterThan(5_000);
}, 240_000);

it('while a carrying event is held back nobody sees more, and after it the entitled get in', async () => {
  const { cells, violations } = await inTheGaps();
  expect(linesOf(violations)).toEqual([]);
  expect(cells).toBeGreaterThan(150);
}, 240_000);
