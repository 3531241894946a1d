import { instant, utc } from '@throughcare/contracts';
import { timesIn } from '../kernel/time.ts';
import { speaking } from '../words/speak.ts';
import { wantsKey } from './keyWarning.ts';
import type { MachineKey } from './model.ts';

const view = {
  say: speaking('en'),
  times: timesIn('en', utc, instant('2026-05-01T09:00:00.000Z')),
};
const key = (until: string, state = 'VALID'): MachineKey => ({
  kid: `key-${until}`,
  algorithms: ['ES256'],
  madeAt: instant('2025-05-01T09:00:00.000Z'),
  madeBy: 'hana',
  until: instant(`${until}T09:00:00.000Z`),
  state,
  revokedAt: null,
  revokedBy: null,
  lastUsedAt: null,
});

describe('whether the program of an organisation wants a key', () => {
  it.each([
    ['none was ever made', [], undefined],
    ['the one there is ends in 31 days', [key('2026-06-01')], undefined],
    ['it ends in 30 days', [key('2026-05-31')], 'No key is valid beyond 31 May 2026'],
    ['a later one has taken over', [key('2026-05-02'), key('2027-05-01')], undefined],
    ['both end soon', [key('2026-05-31'), key('2026-05-20')], 'beyond 20 May 2026'],
    ['the last ended yesterday', [key('2026-04-30', 'OVER')], 'our program cannot sign in'],
    ['it ended long ago', [key('2026-03-01', 'OVER')], undefined],
    ['it was revoked', [key('2026-06-01', 'REVOKED')], undefined],
    ['it ended, and the next is there', [key('2026-04-30', 'OVER'), key('2027-05-01')], undefined],
  ])('%s', (_what, keys, said) => {
    const wanted = wantsKey({ keys }, view);
    if (said === undefined) expect(wanted).toBeUndefined();
    else expect(wanted).toContain(said);
  });
});
