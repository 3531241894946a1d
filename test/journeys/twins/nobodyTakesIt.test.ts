import { idIn, only } from '../support/caller.ts';
import { inDays } from '../support/court.ts';
import { duditAnswers, screen } from '../support/intake.ts';
import { feedOf, inbox, type Ngo, ngos, onboard, theOffer } from '../support/partners.ts';
import { StayAt } from '../support/prison.ts';
import { accepts, allNgos, insideWithNeed, outUnplanned } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

const parts = Object.keys(ngos) as Ngo[];

describe('a release that nobody takes', () => {
  it(
    'planned: each round asks another, one declines, others let it expire; then the alarm, for the prison and the city, and looking goes on',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 25));
      const asked: Ngo[] = [];
      for (const round of [1, 2, 3]) {
        const open = await Promise.all(
          parts.map(async (part) => (await inbox(journey, part)).length),
        );
        expect(open.reduce((sum, n) => sum + n)).toBe(1);
        const part = parts[open.indexOf(1)] ?? 'harbour';
        asked.push(part);
        if (round === 1) {
          const offerId = await theOffer(journey, part);
          await journey
            .as(part)
            .does(`/aftercare/offers/${offerId}/decline`, { reasonCode: 'NO_CAPACITY' });
          await journey.settle();
        } else await journey.pass({ days: 5 });
      }
      expect([...asked].sort()).toEqual([...parts].sort());
      const alarm = { unplaced: { reason: 'ROUNDS_USED' } };
      expect(await stay.placement()).toMatchObject(alarm);
      expect(await journey.as('city').lists('/aftercare/unplaced')).toMatchObject([
        { placementId: stay.episodeId, ...alarm },
      ]);
      expect(await namesTold(journey, stay.ref, 'aftercare', 'care')).toEqual([
        'offer.made',
        'offer.declined',
        'offer.made',
        'offer.expired',
        'offer.made',
        'offer.expired',
        'offer.unplaced',
        'offer.made',
      ]);
      for (const part of parts)
        expect(JSON.stringify(await feedOf(journey, part))).not.toContain('UNPLACED');

      // Looking goes on: who had no room, or did not answer, is asked again days later.
      const again = asked.slice(0, 2);
      const open = await Promise.all(again.map((part) => inbox(journey, part)));
      expect(open.map((offers) => offers.length).sort()).toEqual([0, 1]);
      const [part = 'harbour'] = again.filter((_, n) => open[n]?.length === 1);
      await journey.as(part).does(`/aftercare/offers/${await theOffer(journey, part)}/decline`, {
        reasonCode: 'CONFLICT',
      });
      await journey.settle();
      const [other = 'harbour'] = again.filter((one) => one !== part);
      expect(await inbox(journey, other)).toHaveLength(1);
      await accepts(journey, other);
      expect(await stay.placement()).toMatchObject({ state: 'ACCEPTED', unplaced: null });
      expect(await journey.as('city').lists('/aftercare/unplaced')).toEqual([]);
    }),
  );

  it(
    'that would suit no partner: the coordinator names one, and looking is over',
    telling(async (journey) => {
      await onboard(journey, 'bridge', { takesUrgent: false });
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      expect(await stay.placement()).toMatchObject({
        state: 'UNPLACED',
        unplaced: { reason: 'NO_CANDIDATE' },
      });
      const path = `/aftercare/people/${stay.ref}/placements/${stay.episodeId}/offer`;
      await journey.as('city').does(path, { partnerOrg: 'ngo-lantern' });
      await journey.settle();
      expect(await stay.placement()).toMatchObject({ state: 'UNPLACED' });
      await journey.as('city').does(path, { partnerOrg: 'ngo-bridge' });
      await journey.settle();
      await accepts(journey, 'bridge');
      expect(await stay.placement()).toMatchObject({ state: 'ACCEPTED', unplaced: null });
      expect(await journey.as('city').lists('/aftercare/unplaced')).toEqual([]);
    }),
  );

  it(
    'unplanned: all are asked at once for two hours; a day after the release the alarm stands, and the window warns',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      for (const part of parts)
        expect(await inbox(journey, part)).toMatchObject([{ urgent: true, round: 1 }]);
      await journey.pass({ hours: 3 });
      for (const part of parts) expect(await inbox(journey, part, 'EXPIRED')).toHaveLength(1);
      await journey.pass({ hours: 22 });
      const unplaced = await journey.as('city').lists('/aftercare/unplaced');
      expect(only(unplaced).placementId).toBe(stay.episodeId);
      const breached = await journey.as('city').lists('/aftercare/breached-windows');
      expect(only(breached)).toMatchObject({
        windowId: stay.episodeId,
        partnerOrg: null,
        checkpoints: expect.arrayContaining([
          expect.objectContaining({ checkpoint: 'H24', status: 'MISSED' }),
        ]),
      });
    }),
  );

  it(
    'is asked about every day, and of what came to nothing a partner finds the last three',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      await journey.pass({ days: 20 });
      for (const part of parts) {
        const over = await inbox(journey, part, 'EXPIRED');
        expect(over).toHaveLength(3);
        for (const { offerId } of over)
          expect(await journey.as(part).sees(`/aftercare/offers/${String(offerId)}`)).toMatchObject(
            {
              state: 'EXPIRED',
            },
          );
      }
      const { offers } = (await stay.placement()) as { offers: readonly object[] };
      expect(offers.length).toBeGreaterThan(3 * parts.length);
    }),
  );

  it(
    'whose need nobody knows: a contact card, no offer; screening outside then finds a partner',
    telling(async (journey) => {
      await allNgos(journey);
      const opened = await journey
        .as('caseManager')
        .does('/intake/people', { givenName: 'Ines', familyName: 'Example', dateOfBirth: null });
      const ref = idIn(opened, 'pathwayRef');
      const stay = await StayAt.admitted(journey, ref);
      await stay.released('BAIL');
      await journey.pass({ minutes: 45 });
      for (const part of parts) expect(await feedOf(journey, part)).toEqual([]);
      const cards = await journey.as('city').lists('/aftercare/contact-cards');
      expect(only(cards).episodeId).toBe(stay.episodeId);
      await journey.pass({ hours: 2 });
      await screen(journey.as('screener'), ref, duditAnswers);
      await journey.settle();
      for (const part of parts) expect(await inbox(journey, part)).toHaveLength(1);
    }),
  );
});
