import { idIn, type Json } from '../support/caller.ts';
import { inDays, issuedOrder, type OrderAt } from '../support/court.ts';
import { foundIn, textOf } from '../support/files.ts';
import { openPerson } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, inbox, onboard, typesIn } from '../support/partners.ts';
import { StayAt } from '../support/prison.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';
import { Wiretap } from '../support/wiretap.ts';

/** Treatment runs, and the order is in its last phase. */
async function lastPhase(journey: Journey): Promise<OrderAt> {
  const order = await issuedOrder(journey);
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  const { phases } = (await order.seen()).order as { phases: number };
  for (let phase = 1; phase < phases; phase++)
    await order.does('judge', 'advance-phase', { teamRecommends: true });
  await journey.settle();
  return order;
}
async function complete(journey: Journey, order: OrderAt): Promise<void> {
  await order.does('judge', 'complete', { outcome: 'CHARGE_DISMISSED' });
  await journey.settle();
}
const voluntary = async (order: OrderAt) => (await order.episode()).voluntary as Json | null;
const pathOf = async (order: OrderAt) =>
  `/aftercare/treatment-episodes/${idIn(await order.episode(), 'episodeId')}`;

/** Alleged, heard and decided: the order is revoked. */
async function revoke(journey: Journey, order: OrderAt): Promise<void> {
  await order.does('provider', 'report-non-compliance', {
    code: 'NEW_CASE',
    on: inDays(journey, 0),
  });
  await order.does('probation', 'file-breach');
  const at = `${inDays(journey, 3)}T10:00:00.000Z`;
  const { hearingId } = await order.does('clerk', 'hearings', { at, type: 'BREACH' });
  await journey.pass({ days: 4 });
  await journey
    .as('judge')
    .does(`/court-diversion/people/${order.ref}/hearings/${String(hearingId)}/hold`, {
      minutes: ['PERSON_PRESENT', 'BREACH_HEARD'],
    });
  const reason = 'CONDITION_NOT_KEPT';
  await order.does('judge', 'decide-breach', { outcome: 'REVOKED', hearingId, reason });
  await journey.settle();
}

describe('treatment when the mandate has ended', () => {
  const wiretap = new Wiretap('court-diversion');
  it(
    'goes on of the person’s own will: spoken of before, reported after, and nothing of it reaches the court',
    telling(
      async (journey) => {
        const order = await lastPhase(journey);
        await journey.pass({ days: 335 });
        expect(await voluntary(order)).toMatchObject({
          state: 'POSSIBLE',
          mandateEndsOn: inDays(journey, 25),
        });
        expect(typesIn(await feedOf(journey, 'provider')).join()).toContain('continuation.due');
        const path = await pathOf(order);
        await order.providerDoes('offer-continuation', { continues: true });
        const person = journey.person(order.ref);
        const [own] = await person.lists(`/aftercare/people/${order.ref}/treatment-episodes`);
        expect(own?.voluntary).toMatchObject({ offered: { continues: true }, answer: null });
        await person.does(`${path}/answer-continuation`, { answer: 'YES' });

        await complete(journey, order);
        expect(await order.episode()).toMatchObject({
          state: 'CLOSED',
          voluntary: { state: 'GOES_ON', begunOn: inDays(journey, 0) },
        });
        const sayings = await namesTold(journey, order.ref, 'aftercare', 'justice');
        const seen = await order.seen();
        const going = await journey
          .as('provider')
          .lists('/aftercare/treatment-episodes?state=VOLUNTARY');
        expect(going).toHaveLength(1);
        await order.providerDoes('report-break-off', {
          on: inDays(journey, 0),
          reasonGroup: 'PERSON_LEFT',
        });
        expect(await voluntary(order)).toMatchObject({ state: 'BROKEN_OFF' });
        await order.providerDoes('report-resumption', { on: inDays(journey, 0) });
        await order.providerDoes('report-end', {
          on: inDays(journey, 0),
          reasonGroup: 'COMPLETED',
        });
        expect(await voluntary(order)).toMatchObject({ state: 'ENDED' });

        expect(await namesTold(journey, order.ref, 'aftercare', 'justice')).toEqual(sayings);
        expect(await order.seen()).toEqual(seen);
        for (const part of ['judge', 'clerk', 'caseManager', 'otherClerk'] as const)
          for (const asked of [path, `/aftercare/people/${order.ref}/treatment-episodes`])
            expect(await journey.as(part).isRefused(asked)).toMatch(/^40[34] /);
        expect(await journey.as('hillside').isRefused(path)).toBe('404 not-found');
        const words = ['voluntary-care', 'continuation', 'GOES_ON'];
        for (const where of [wiretap.text, textOf(journey.dir, 'court-diversion')])
          expect(foundIn(where, words)).toEqual([]);
      },
      { around: wiretap.around },
    ),
  );

  it(
    'stops by the person’s no, said before or after, and nobody speaks for them against it',
    telling(async (journey) => {
      const order = await lastPhase(journey);
      const path = await pathOf(order);
      const person = journey.person(order.ref);
      await person.does(`${path}/answer-continuation`, { answer: 'NO' });
      await order.providerDoes('answer-continuation', { answer: 'YES' });
      await complete(journey, order);
      expect(await voluntary(order)).toMatchObject({ answer: { answer: 'NO' }, begunOn: null });
      const breakOff = { on: inDays(journey, 0), reasonGroup: 'OTHER' };
      expect(await journey.as('provider').isNotAllowed(`${path}/report-break-off`, breakOff)).toBe(
        '409 episode-not-in-state',
      );
      const stranger = journey.person(await openPerson(journey));
      expect(await stranger.isNotAllowed(`${path}/answer-continuation`, { answer: 'YES' })).toBe(
        '404 not-found',
      );
      await person.does(`${path}/answer-continuation`, { answer: 'YES' });
      expect(await voluntary(order)).toMatchObject({ state: 'GOES_ON' });
    }),
  );

  it(
    'after a revocation goes on by the person’s yes alone, and not in custody',
    telling(async (journey) => {
      const order = await lastPhase(journey);
      await revoke(journey, order);
      expect(await voluntary(order)).toMatchObject({ awaitsYes: true, begunOn: null });
      const path = await pathOf(order);
      await journey.person(order.ref).does(`${path}/answer-continuation`, { answer: 'YES' });
      expect(await voluntary(order)).toMatchObject({ state: 'GOES_ON' });
      await StayAt.admitted(journey, order.ref);
      await journey.settle();
      expect(await voluntary(order)).toMatchObject({ state: 'STOPPED' });
      expect((await feedOf(journey, 'provider')).at(-1)?.type).toContain('voluntary-care.ended');
    }),
  );

  it(
    'where the provider does not go on the person is looked for as anybody, and the prison hears of nothing',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const order = await lastPhase(journey);
      await order.providerDoes('offer-continuation', { continues: false });
      await complete(journey, order);
      expect(await voluntary(order)).toMatchObject({ begunOn: null });
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      const [search] = await journey
        .person(order.ref)
        .lists(`/aftercare/people/${order.ref}/placements`);
      expect(search).toMatchObject({ cause: 'CONTINUATION', state: 'OFFERED' });
      expect(
        await journey.as('caseManager').isRefused(`/aftercare/people/${order.ref}/placements`),
      ).toBe('404 not-found');
    }),
  );

  it(
    'stands at the kept record where two turn out to be one person, and stops with the death that is heard there',
    telling(async (journey) => {
      const order = await lastPhase(journey);
      await complete(journey, order);
      const path = await pathOf(order);
      const kept = await openPerson(journey);
      await journey.as('intake').does(`/intake/people/${kept}/merge`, { removedRef: order.ref });
      await journey.settle();
      const goesOn = { pathwayRef: kept, voluntary: { state: 'GOES_ON' } };
      expect(await journey.as('provider').sees(path)).toMatchObject(goesOn);
      const feed = await feedOf(journey, 'provider');
      expect(feed.find(({ type }) => String(type).includes('voluntary-care.begun'))).toMatchObject({
        pathwayRef: kept,
      });
      const death = await journey.as('intake').does(`/intake/people/${kept}/deaths`);
      const report = `/intake/people/${kept}/deaths/${idIn(death, 'reportId')}`;
      await journey.as('intake').does(`${report}/verify`);
      await journey.settle();
      expect(await journey.as('provider').sees(path)).toMatchObject({
        voluntary: { state: 'STOPPED' },
      });
    }),
  );
});
