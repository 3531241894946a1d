import { ref } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { describePairs, patience } from './support/pairs.ts';
import { sayAll } from './support/toy.ts';

describePairs('a log of another layout', (pair) => {
  const [how, refusal] = pair.pick(
    ['written by another release', { code: 'unavailable', message: /has layout 99/ }],
    ['with partitions added', { code: 'topics-differ', message: /has 5 partitions, not 3/ }],
  );

  it(
    `${how}, is refused at start with a sentence that says so, and nothing is read or written`,
    async () => {
      const installation = pair.installation();
      try {
        const house = await openTestHouse({ installation });
        await sayAll(house, [ref('a')], 3);
        await house.settle();
        await house.close();
        await pair.acts(installation).changeLayout('throughcare.intake.justice');
        await expect(openTestHouse({ installation })).rejects.toMatchObject({
          code: refusal.code,
          message: expect.stringMatching(refusal.message),
        });
        // It stays so, however often it is tried.
        await expect(openTestHouse({ installation })).rejects.toMatchObject({ code: refusal.code });
      } finally {
        await installation.remove();
      }
    },
    patience,
  );
});
