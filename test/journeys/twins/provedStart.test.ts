import { idIn, type Json, only } from '../support/caller.ts';
import { deferred, inDays, type OrderAt } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf } from '../support/partners.ts';
import { telling } from '../support/telling.ts';

/** The person hands in proof of the start, and the enforcing authority decides on it. */
async function proves(journey: Journey, order: OrderAt, accepted: boolean): Promise<void> {
  const seen = await journey
    .person(order.ref)
    .does(`${order.path}/proofs`, { shows: 'START', on: inDays(journey, -2), document: 'letter' });
  const proof = only(seen.proofs as Json[], { accepted: null });
  await order.does('prosecutor', `proofs/${idIn(proof, 'proofId')}/decide`, { accepted });
  await journey.settle();
}
const breakOffPath = async (order: OrderAt) =>
  `/aftercare/treatment-episodes/${idIn(await order.episode(), 'episodeId')}/report-break-off`;

describe('a start that the person proved', () => {
  it(
    'is a start at the provider too: its duty to report a break-off holds, and the court hears it, resumption and end',
    telling(async (journey) => {
      const order = await deferred(journey);
      await proves(journey, order, true);
      expect(await order.state()).toBe('ACTIVE');
      expect(await order.episode()).toMatchObject({
        state: 'STARTED',
        startedOn: inDays(journey, -2),
      });
      expect((await feedOf(journey, 'provider')).at(-1)).toMatchObject({ about: 'START_KNOWN' });
      await order.providerDoes('report-break-off', {
        on: inDays(journey, 0),
        reasonGroup: 'PERSON_LEFT',
      });
      expect(await order.state()).toBe('TREATMENT_BROKEN_OFF');
      await order.providerDoes('report-resumption', { on: inDays(journey, 0) });
      expect(await order.state()).toBe('ACTIVE');
      await order.providerDoes('report-end', { on: inDays(journey, 0), reasonGroup: 'COMPLETED' });
      expect(await order.tasks()).toContain('TREATMENT_ENDED');
    }),
  );

  it(
    'is none while the proof is undecided or rejected: there is nothing to break off, and the start-by day still passes',
    telling(async (journey) => {
      const order = await deferred(journey);
      await proves(journey, order, false);
      const breakOff = { on: inDays(journey, 0), reasonGroup: 'PERSON_LEFT' };
      const path = await breakOffPath(order);
      expect(await journey.as('provider').isNotAllowed(path, breakOff)).toBe(
        '409 episode-not-in-state',
      );
      expect(await journey.as('hillside').isNotAllowed(path, breakOff)).toBe('404 not-found');
      await journey.pass({ days: 11 });
      expect(await order.state()).toBe('START_OVERDUE');
      await proves(journey, order, true);
      expect(await order.episode()).toMatchObject({ state: 'STARTED' });
    }),
  );
});
