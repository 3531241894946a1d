import { desksOf } from '../journeys/support/desk.ts';
import { telling } from '../journeys/support/telling.ts';
import { accountsOf, DeskSweep } from './desks/sweep.ts';
import { linesOf } from './frame/tally.ts';
import { world } from './overHttp/world.ts';

it(
  'at the desks nobody is shown what the tables keep from them, and whoever has nothing to do with the person finds nothing',
  telling(async (journey) => {
    const told = await world(journey);
    const desks = await desksOf(journey, { accounts: accountsOf(told.ref) });
    try {
      const { cells, violations } = await new DeskSweep(desks, told).run();
      expect(linesOf(violations)).toEqual([]);
      expect(cells).toBeGreaterThan(800);
      expect(desks.failures).toEqual([]);
    } finally {
      await desks.close();
    }
  }),
  300_000,
);
