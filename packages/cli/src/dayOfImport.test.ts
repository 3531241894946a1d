import { instant } from '@throughcare/contracts';
import type { Callers } from '@throughcare/replay';
import { dayOfImport } from './dayOfImport.ts';

/** A register that has the importing organisation in this zone, or not at all. */
const registerWith = (timeZone: string | null): Pick<Callers, 'as'> =>
  ({
    as: () => ({ get: async () => (timeZone === null ? undefined : { timeZone }) }),
  }) as unknown as Pick<Callers, 'as'>;

it.each([
  ['America/Chicago', '2026-07-02T04:59:00.000Z', '2026-07-01'],
  ['America/Chicago', '2026-07-02T05:00:00.000Z', '2026-07-02'],
  // Both changes of clocks: midnight there is an hour off.
  ['America/Chicago', '2026-03-09T04:59:00.000Z', '2026-03-08'],
  ['America/Chicago', '2026-03-09T05:00:00.000Z', '2026-03-09'],
  ['America/Chicago', '2026-11-02T05:59:00.000Z', '2026-11-01'],
  ['Asia/Bishkek', '2026-07-01T18:00:00.000Z', '2026-07-02'],
  [null, '2026-07-01T23:59:00.000Z', '2026-07-01'],
])('a file of an organisation in %s that is brought in at %s is of %s', async (zone, now, day) => {
  expect(await dayOfImport(registerWith(zone), instant(now))).toBe(day);
});
