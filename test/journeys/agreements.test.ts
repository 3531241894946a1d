import type { Part } from './support/cast.ts';
import type { Journey } from './support/journey.ts';
import { feedOf, onboard } from './support/partners.ts';
import { telling } from './support/telling.ts';

const seenBy = (journey: Journey, part: Part) =>
  journey.as(part).lists('/prison-program/agreements');

/** The coordinator renews what a partner has agreed to. */
async function renew(journey: Journey, change: object): Promise<void> {
  const city = journey.as('city');
  const [{ partnerId: _id, open: _open, load: _load, ...agreement } = {}] =
    await city.lists('/aftercare/partners');
  await city.does('/aftercare/partners', { ...agreement, ...change });
  await journey.settle();
}

/** Domain reference, G10. */
describe('an agreement between a prison and a partner', () => {
  it('is seen by the staff of the prison that it names, and by nobody of another', async () => {
    await telling(async (journey) => {
      await onboard(journey, 'lantern');
      await onboard(journey, 'harbour', { prisons: ['prison-north'] });
      const agreement = {
        partnerOrg: 'ngo-harbour',
        state: 'IN_FORCE',
        takes: ['AFTERCARE'],
        from: '2026-01-01',
        until: null,
      };
      expect(await seenBy(journey, 'caseManager')).toEqual([agreement]);
      expect(await seenBy(journey, 'reception')).toEqual([agreement]);
      expect(await seenBy(journey, 'southCaseManager')).toEqual([]);
      expect(await journey.as('nurse').isRefused('/prison-program/agreements')).toBe('403 role');
    })();
  });

  it('reaches the prison when it changes, and when it ends', async () => {
    await telling(async (journey) => {
      await onboard(journey, 'harbour', { prisons: ['prison-north'] });
      await renew(journey, {
        prisons: ['prison-north', 'prison-south'],
        takes: ['AFTERCARE', 'TREATMENT'],
        agreedTo: '2026-03-04',
      });
      for (const part of ['caseManager', 'southCaseManager'] as const)
        expect(await seenBy(journey, part)).toMatchObject([
          { state: 'IN_FORCE', takes: ['AFTERCARE', 'TREATMENT'], until: '2026-03-04' },
        ]);

      await journey.pass({ days: 2 });
      expect(await seenBy(journey, 'caseManager')).toMatchObject([{ state: 'IN_FORCE' }]);
      await journey.pass({ days: 1 });
      expect(await seenBy(journey, 'caseManager')).toMatchObject([{ state: 'ENDED' }]);

      await renew(journey, { prisons: ['prison-north'], agreedFrom: '2026-04-01', agreedTo: null });
      expect(await seenBy(journey, 'caseManager')).toMatchObject([
        { state: 'TO_COME', from: '2026-04-01', until: null },
      ]);
      expect(await seenBy(journey, 'southCaseManager')).toEqual([]);
    })();
  });

  it('is published when what it says of itself is otherwise, and never to a partner’s feed', async () => {
    await telling(async (journey) => {
      await onboard(journey, 'harbour', { prisons: ['prison-north'] });
      await renew(journey, { capacity: 3 });
      const told = async () => {
        const stream = { service: 'aftercare', audience: 'care', ref: 'ngo-harbour' } as const;
        return (await journey.house.pair.journal.read(stream, 0, 10)).map(({ type }) => type);
      };
      const changed = 'org.throughcare.aftercare.agreement.changed.v1';
      expect(await told()).toEqual([changed]);
      await renew(journey, { agreedTo: '2026-12-31' });
      expect(await told()).toEqual([changed, changed]);
      expect(await feedOf(journey, 'harbour')).toEqual([]);
    })();
  });
});
