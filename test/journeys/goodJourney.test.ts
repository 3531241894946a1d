import { wholeWay } from './good/wholeWay.ts';
import { telling } from './support/telling.ts';

describe('one person through all four services', () => {
  it(
    'each actor does their own step, and each sees no more than their own',
    telling(wholeWay),
    60_000,
  );
});
