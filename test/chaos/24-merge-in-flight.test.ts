import { instant, type PathwayRef, type ServiceName } from '@throughcare/contracts';
import { type Mergeable, mergedInto } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { VirtualClock } from '@throughcare/service-kit';
import { eventually, type TestHouse } from '@throughcare/testing/house';
import { HeldBack } from '../journeys/support/heldBack.ts';
import { handIn, openPerson } from '../journeys/support/intake.ts';
import type { Story } from '../journeys/support/story.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertDelivered } from './support/proofs.ts';
import { storyIn } from './support/story.ts';

const subscribers = ['court-diversion', 'prison-program', 'aftercare'] as const;

type File = Mergeable & {
  readonly merges: { readonly absorbing: unknown; readonly absorbed: object };
  readonly referrals: Readonly<Record<string, unknown>>;
};

/** A record, and what was referred for the person whom it is about. */
type Half = { readonly ref: PathwayRef; readonly referralId: string };

const merge = (story: Story, kept: Half, removed: Half) =>
  story.as('intake').post(`/intake/people/${kept.ref}/merge`, { removedRef: removed.ref });

const accept = (story: Story, ref: string, { referralId }: Half) =>
  story.as('intake').post(`/intake/people/${ref}/referrals/${referralId}/accept`);

async function fileOf(house: TestHouse, { ref }: Half): Promise<File> {
  const document = await house.pair.store('intake').read<File>('pathway', ref);
  if (!document) throw new Error('no such record');
  return document.state;
}

/** Referrals out of which the court has made candidates that stand in this record. */
async function candidatesAt(story: Story, { ref }: Half): Promise<unknown[]> {
  const orders = await story.as('clerk').lists(`/court-diversion/people/${ref}/orders`);
  return orders.map(({ referralId }) => referralId).sort();
}

/** Which of the two stays; undefined where both were let go. */
function keptOf(halves: readonly [Half, Half], files: readonly [File, File]): Half | undefined {
  const [a, b] = halves;
  const [fileA, fileB] = files;
  // No circle, nobody still at it, and both sides agree on what happened.
  expect([fileA.merges.absorbing, fileB.merges.absorbing]).toEqual([null, null]);
  const [intoA, intoB] = [mergedInto(fileB) === a.ref, mergedInto(fileA) === b.ref];
  expect([mergedInto(fileA), mergedInto(fileB)]).toContain(null);
  expect(Object.keys(fileA.merges.absorbed)).toEqual(intoA ? [b.ref] : []);
  expect(Object.keys(fileB.merges.absorbed)).toEqual(intoB ? [a.ref] : []);
  if (intoA) return a;
  return intoB ? b : undefined;
}

describePairs('a merge in flight', (pair) => {
  it(
    'A→B and B→A at once, with events of both under way: one is kept or both are let go, each event has its effect once, and the unmerge gives back',
    async () => {
      const clock = new VirtualClock(instant('2026-03-02T09:00:00.000Z'));
      const heldBack = new HeldBack();
      const options = { clock, services: allServices(), around: heldBack.around };
      await inHouse(pair, options, async (house) => {
        const story = storyIn(house, clock);
        const half = async (programmeCode: string): Promise<Half> => {
          const ref = (await openPerson(story)) as PathwayRef;
          const referralId = await handIn(story.as('clerk'), ref, {
            programmeCode,
            to: 'court-diversion',
          });
          return { ref, referralId };
        };
        const halves = [await half('DC'), await half('DS')] as const;
        const [a, b] = halves;
        await house.settle();

        for (const service of subscribers) heldBack.hold(service satisfies ServiceName);
        const [, , ...accepted] = await Promise.all([
          merge(story, a, b),
          merge(story, b, a),
          ...halves.map((one) => accept(story, one.ref, one)),
        ]);
        await eventually(
          'intake has published all that it has to say',
          async () => (await house.services[0]?.health())?.pendingEvents === 0,
          60_000,
        );
        heldBack.letGo();
        await story.settle();
        await story.pass({ minutes: 45 });

        const files = async () => [await fileOf(house, a), await fileOf(house, b)] as const;
        let kept = keptOf(halves, await files());
        if (!kept) {
          // Both were let go, which is allowed: then one after the other.
          expect((await merge(story, a, b)).status).toBe(200);
          await story.settle();
          kept = keptOf(halves, await files());
        }
        if (!kept) throw new Error('a merge that nobody disturbed did not come about');
        const removed = kept === a ? b : a;
        // Who was refused because the record had moved on does it again where the answer said.
        for (const [n, { status, body }] of accepted.entries()) {
          if (status === 200) continue;
          expect(body).toMatchObject({ code: 'person-merged', keptRef: kept.ref });
          expect((await accept(story, kept.ref, halves[n] ?? a)).status).toBe(200);
        }
        await story.settle();
        const both = halves.map(({ referralId }) => referralId).sort();
        expect(Object.keys((await fileOf(house, kept)).referrals).sort()).toEqual(both);
        expect(await candidatesAt(story, kept)).toEqual(both);
        await assertDelivered(house);

        await story
          .as('intake')
          .does(`/intake/people/${kept.ref}/unmerge`, { removedRef: removed.ref });
        await story.settle();
        for (const one of halves) {
          const file = await fileOf(house, one);
          expect(Object.keys(file.referrals)).toEqual([one.referralId]);
          expect(mergedInto(file)).toBeNull();
          expect(file.merges).toEqual({ absorbing: null, absorbed: {}, removedBy: {} });
          expect(await candidatesAt(story, one)).toEqual([one.referralId]);
        }
        await assertDelivered(house);
      });
    },
    2 * patience,
  );
});
