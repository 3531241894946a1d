import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { firstCase } from './firstCase.ts';
import { multiply } from './multiply.ts';
import { refOf, requestsOf, subjectNames } from './requests.ts';
import { surroundingsOf } from './services.ts';

describe('stored cases for a benchmark', () => {
  it.each(subjectNames)(
    'take the measured command and reach the subscriber: %s',
    async (subject) => {
      const dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
      const errors: string[] = [];
      const options = {
        dataDir: dir,
        port: 0,
        services: surroundingsOf[subject].services(),
        logger: { info: () => undefined, error: (what: string) => void errors.push(what) },
      };
      try {
        const before = await openHouse(options);
        const first = await firstCase[subject](before);
        await before.settle();
        await before.close();
        multiply(dir, [{ person: first.person, first: 0, cases: 3 }]);

        const house = await openHouse(options);
        const { caller, path, body } = requestsOf[subject];
        const response = await fetch(`${house.url}${path(2, first.thing)}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${house.issuer.token(caller)}`,
            'content-type': 'application/json',
            'idempotency-key': 'measured',
          },
          body: body(0),
        });
        expect(response.ok).toBe(true);
        await house.settle();
        const [intake, court] = (['intake', 'court-diversion'] as const).map(house.pair.store);
        const told = await intake?.read('pathway', refOf(2));
        const heard = await court?.read('pathway', refOf(2));
        expect(heard?.positions['intake/justice']?.sequence).toBe(told?.heads.justice);
        expect((await court?.totals())?.pendingEvents).toBe(0);
        await house.close();
        expect(errors).toEqual([]);
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    },
  );
});
