import type { ServiceName } from '@throughcare/contracts';
import { eventually } from '@throughcare/testing/house';
import { idIn, type Json, only } from '../support/caller.ts';
import { inDays, issuedOrder, type OrderAt, provider } from '../support/court.ts';
import { HeldBack } from '../support/heldBack.ts';
import { consent, openPerson } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { onboard } from '../support/partners.ts';
import { custodyOf, prison, type StayAt } from '../support/prison.ts';
import { accepts, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

type Two = {
  readonly order: OrderAt;
  readonly stay: StayAt;
  readonly caseId: string;
  readonly kept: string;
  readonly removed: string;
};

/** One person, known twice: to the court with an order that runs, to the prison with a release that an NGO prepares. */
async function knownTwice(journey: Journey): Promise<Two> {
  const order = await issuedOrder(journey, { ref: await openPerson(journey) });
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  await onboard(journey, 'harbour');
  const stay = await insideWithNeed(journey);
  await stay.releaseOn(inDays(journey, 10));
  const caseId = await accepts(journey, 'harbour');
  await consent(journey.as('caseManager'), stay.ref, ['ngo-harbour']);
  await journey.pass({ days: 10 });
  return { order, stay, caseId, kept: order.ref, removed: stay.ref };
}

const merge = (journey: Journey, kept: string, removed: string) =>
  journey.as('intake').post(`/intake/people/${kept}/merge`, { removedRef: removed });

/** A step on someone who may have been merged meanwhile: where the answer names the kept record, it is done there. */
async function followed(
  step: (ref: string) => Promise<{ status: number; body: unknown }>,
  ref: string,
): Promise<void> {
  const first = await step(ref);
  const { code, keptRef } = first.body as { code?: string; keptRef?: string };
  const done =
    first.status === 409 && code === 'person-merged' && keptRef ? await step(keptRef) : first;
  expect([200, 201]).toContain(done.status);
}

/** A step on a thing that may be on its way to the kept record: given again until it has arrived, as somebody would. */
async function arrived(step: () => Promise<{ status: number; body: unknown }>): Promise<void> {
  const done = await eventually('the thing is at the kept record', async () => {
    const answer = await step();
    return (answer.body as { code?: string }).code === 'person-merged' ? undefined : answer;
  });
  expect([200, 201]).toContain(done.status);
}

/** What everybody does about the two while the merge is under way. */
async function meanwhile(journey: Journey, two: Two): Promise<void> {
  const release = { prisonId: prison, releasedAt: journey.now, kind: 'PLANNED', area: 'IL-COOK' };
  const { episodeId } = await two.order.episode();
  await Promise.all([
    merge(journey, two.kept, two.removed),
    followed(
      (ref) =>
        journey
          .as('reception')
          .post(`/prison-program/people/${ref}/custody/record-release`, release),
      two.removed,
    ),
    arrived(() =>
      journey.as('harbour').post(`/aftercare/cases/${two.caseId}/contacts`, {
        at: journey.now,
        mode: 'PHONE',
        reached: true,
      }),
    ),
    arrived(() =>
      journey
        .as('provider')
        .post(`/aftercare/treatment-episodes/${String(episodeId)}/report-break-off`, {
          on: inDays(journey, 0),
          reasonGroup: 'PERSON_LEFT',
        }),
    ),
  ]);
}

/** What each side sees in the end, without ids. */
async function outcome(journey: Journey, { order, stay, caseId, kept }: Two) {
  const custody = await custodyOf(journey, kept);
  const placements = await journey.as('city').lists(`/aftercare/people/${kept}/placements`);
  const one = await theCase(journey, caseId);
  return {
    order: await order.state(),
    tasks: [...(await order.tasks())].sort(),
    treatment: (await order.episode()).state,
    whereabouts: custody.whereabouts,
    releases: (custody.episodes as Json[]).map(({ releases }) =>
      (releases as Json[]).map(({ state, releasedAt }) => ({ state, releasedAt })),
    ),
    placement: only(placements, { placementId: stay.episodeId }).state,
    case: { state: one.state, isAtKept: one.pathwayRef === kept, release: one.release },
    contacts: (one.contacts as Json[]).map(({ mode, reached }) => ({ mode, reached })),
  };
}

const inTheEnd = async (
  journey: Journey,
  act: (two: Two) => Promise<void>,
): Promise<Awaited<ReturnType<typeof outcome>>> => {
  const two = await knownTwice(journey);
  await act(two);
  await journey.settle();
  await journey.pass({ minutes: 45 });
  return outcome(journey, two);
};

const expected = {
  order: 'TREATMENT_BROKEN_OFF',
  treatment: 'BROKEN_OFF',
  whereabouts: 'RELEASED',
  placement: 'ACCEPTED',
  case: { state: 'FIRST_CONTACT', isAtKept: true, release: { confirmed: true } },
  contacts: [{ mode: 'PHONE', reached: true }],
};

describe('two records of one person', () => {
  it(
    'are merged: everything is found at the kept one, whose name the removed one gives to those who ask',
    telling(async (journey) => {
      const two = await knownTwice(journey);
      const { status } = await merge(journey, two.kept, two.removed);
      expect(status).toBe(200);
      await journey.settle();
      const gone = await journey
        .as('caseManager')
        .post(
          `/prison-program/people/${two.removed}/stays/${two.stay.episodeId}/set-release-date`,
          { on: inDays(journey, 30), dateType: 'CONDITIONAL' },
        );
      expect(gone).toMatchObject({
        status: 409,
        body: { code: 'person-merged', keptRef: two.kept },
      });
      expect(await custodyOf(journey, two.kept)).toMatchObject({ whereabouts: 'IN_CUSTODY' });
      expect(await theCase(journey, two.caseId)).toMatchObject({ pathwayRef: two.kept });
      await journey.as('harbour').sees(`/intake/people/${two.kept}/identity`);
      expect(await two.order.state()).toBe('ACTIVE');
    }),
  );

  const held: readonly (readonly ServiceName[])[] = [
    [],
    ['court-diversion'],
    ['prison-program'],
    ['aftercare'],
    ['court-diversion', 'prison-program', 'aftercare'],
  ];
  for (const services of held)
    it(`end the same with events in flight${services.length > 0 ? `, ${services.join(', ')} behind` : ''}`, async () => {
      const heldBack = new HeldBack();
      await telling(
        async (journey) => {
          const seen = await inTheEnd(journey, async (two) => {
            for (const service of services) heldBack.hold(service);
            await meanwhile(journey, two);
            heldBack.letGo();
          });
          expect(seen).toMatchObject(expected);
          expect(seen.releases).toHaveLength(1);
          expect(seen.tasks).toContain('BROKEN_OFF');
        },
        { around: heldBack.around },
      )();
    });

  it(
    'each taken for the one to keep at the same moment: at most one is removed, and no circle forms',
    telling(async (journey) => {
      const two = await knownTwice(journey);
      const { kept: a, removed: b } = two;
      await Promise.all([merge(journey, a, b), merge(journey, b, a)]);
      await journey.settle();
      const fileOf = async (ref: string) =>
        (await journey.as('intake').sees(`/intake/people/${ref}`)).file as Json;
      const [fileA, fileB] = [await fileOf(a), await fileOf(b)];
      expect([fileA.absorbing, fileB.absorbing]).toEqual([null, null]);
      expect([null, b]).toContain(fileA.mergedInto);
      expect([null, a]).toContain(fileB.mergedInto);
      expect([fileA.mergedInto, fileB.mergedInto]).toContain(null);
      expect(fileA.absorbed).toEqual(fileB.mergedInto === a ? [b] : []);
      expect(fileB.absorbed).toEqual(fileA.mergedInto === b ? [a] : []);
    }),
  );

  it(
    'that were two people after all: the unmerge gives each their own back, as it stands by then',
    telling(async (journey) => {
      const two = await knownTwice(journey);
      await merge(journey, two.kept, two.removed);
      await journey.settle();
      await journey
        .as('reception')
        .does(`/prison-program/people/${two.kept}/custody/record-release`, {
          prisonId: prison,
          releasedAt: journey.now,
          kind: 'PLANNED',
          area: 'IL-COOK',
        });
      await journey.pass({ minutes: 45 });
      await journey
        .as('intake')
        .does(`/intake/people/${two.kept}/unmerge`, { removedRef: two.removed });
      await journey.settle();

      expect(await custodyOf(journey, two.removed)).toMatchObject({ whereabouts: 'RELEASED' });
      expect(await journey.as('reception').isRefused(`/prison-program/people/${two.kept}`)).toBe(
        '404 not-found',
      );
      expect(await theCase(journey, two.caseId)).toMatchObject({
        pathwayRef: two.removed,
        release: { confirmed: true },
      });
      await journey.as('harbour').does(`/aftercare/cases/${two.caseId}/contacts`, {
        at: journey.now,
        mode: 'GATE',
        reached: true,
      });
      await journey.as('harbour').sees(`/intake/people/${two.removed}/identity`);
      expect(await journey.as('harbour').isRefused(`/intake/people/${two.kept}/identity`)).toBe(
        '404 not-found',
      );
      expect(await two.order.seen()).toMatchObject({ state: 'ACTIVE', pathwayRef: two.kept });
      expect(await two.order.episode()).toMatchObject({ providerOrg: provider, state: 'STARTED' });
      await journey.pass({ days: 2 });
      expect(idIn(await theCase(journey, two.caseId), 'state')).toBe('FIRST_CONTACT');
    }),
  );
});
