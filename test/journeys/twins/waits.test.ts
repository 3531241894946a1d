import { only } from '../support/caller.ts';
import { orderOf } from '../support/court.ts';
import { handIn, openPerson, refer } from '../support/intake.ts';
import { inbox, onboard } from '../support/partners.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

const toCourt = { programmeCode: 'DC', to: 'court-diversion' };

describe('a referral that waits', () => {
  it(
    'at intake past its deadline: stands as overdue on intake’s list, the one due first before the others, and its author sees so',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const clerk = journey.as('clerk');
      const first = await handIn(clerk, ref, toCourt);
      await journey.pass({ days: 1 });
      const second = await handIn(clerk, ref, { programmeCode: 'MHC', to: 'court-diversion' });
      await journey.pass({ days: 1 });
      const list = await journey.as('intake').lists('/intake/referrals');
      expect(list.map(({ referralId, overdue }) => [referralId, overdue])).toEqual([
        [first, true],
        [second, false],
      ]);
      const own = await clerk.sees(`/intake/people/${ref}/referrals/${first}`);
      expect(own).toMatchObject({ overdue: true, decideBy: '2026-03-04T09:00:00.000Z' });

      await journey.as('intake').does(`/intake/people/${ref}/referrals/${first}/accept`);
      expect(await clerk.sees(`/intake/people/${ref}/referrals/${first}`)).toMatchObject({
        overdue: false,
        decideBy: null,
      });
      const still = await journey.as('intake').lists('/intake/referrals');
      expect(still.map(({ referralId }) => referralId)).toEqual([second]);
    }),
  );

  it(
    'on hold at the court: its clocks stand still and go on where they stood; a stranger holds nothing',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const referralId = await refer(journey, journey.as('clerk'), ref, toCourt);
      const order = await orderOf(journey, ref, referralId);
      await order.does('clerk', 'take-up');
      const path = `/intake/people/${ref}/referrals/${referralId}`;
      const hold = { reasonCode: 'HOSPITAL' };
      expect(await journey.as('harbour').isNotAllowed(`${path}/hold`, hold)).toBe('404 not-found');
      await journey.as('clerk').does(`${path}/hold`, hold);
      await journey.settle();
      expect(await journey.as('clerk').sees(path)).toMatchObject({
        state: 'ON_HOLD',
        heldFrom: 'ROUTED',
      });
      expect(await order.seen()).toMatchObject({ state: 'CANDIDATE', onHold: true });
      // Nothing runs out meanwhile, and somebody asks from time to time whether it still must wait.
      expect(await order.tasks()).toEqual(['ON_HOLD']);
      await journey.pass({ days: 20 });
      expect(await order.tasks()).toEqual(['ON_HOLD']);

      await journey.as('intake').does(`${path}/resume`);
      await journey.settle();
      expect(await journey.as('clerk').sees(path)).toMatchObject({ state: 'ROUTED' });
      const tasks = await journey.as('clerk').lists('/court-diversion/tasks');
      expect(only(tasks, { code: 'LEGAL_SCREEN' })).toMatchObject({
        dueAt: '2026-03-29T09:00:00.000Z',
        overdue: false,
      });
      expect(await namesTold(journey, ref, 'intake', 'justice')).toEqual(
        expect.arrayContaining(['referral.held', 'referral.resumed']),
      );
    }),
  );

  it(
    'on hold at aftercare: no partner is asked until it goes on',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const ref = await openPerson(journey);
      const asked = { programmeCode: 'SUPPORT', to: 'aftercare' };
      const referralId = await refer(journey, journey.as('clerk'), ref, asked);
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      const path = `/intake/people/${ref}/referrals/${referralId}`;
      await journey.as('intake').does(`${path}/hold`, { reasonCode: 'PERSON_ASKED' });
      await journey.pass({ days: 5 });
      expect(await inbox(journey, 'harbour')).toEqual([]);
      await journey.as('intake').does(`${path}/resume`);
      await journey.settle();
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
    }),
  );
});

describe('a referral that others brought', () => {
  it(
    'is there for the person it is about, who may withdraw it at any step; for no other account',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const referralId = await refer(journey, journey.as('clerk'), ref, toCourt);
      const other = await handIn(journey.as('clerk'), ref, {
        programmeCode: 'MHC',
        to: 'court-diversion',
      });
      const order = await orderOf(journey, ref, referralId);
      const person = journey.person(ref);
      const path = `/intake/people/${ref}/referrals/${referralId}`;
      await journey.as('intake').does(`${path}/hold`, { reasonCode: 'OTHER' });

      expect(await person.lists('/intake/own-referrals')).toEqual([]);
      const all = await person.lists('/intake/own-referrals?broughtBy=ANYBODY');
      expect(all.map((one) => one.referralId).sort()).toEqual([referralId, other].sort());
      expect(only(all, { referralId })).toMatchObject({ state: 'ON_HOLD', source: 'COURT' });
      expect(await person.sees(path)).toMatchObject({ state: 'ON_HOLD' });

      const stranger = journey.stranger('somebody else');
      expect(await stranger.lists('/intake/own-referrals?broughtBy=ANYBODY')).toEqual([]);
      const withdrawal = { reasonCode: 'NEE' };
      expect(await stranger.isNotAllowed(`${path}/withdraw`, withdrawal)).toBe('404 not-found');

      await person.does(`${path}/withdraw`, withdrawal);
      await person.does(`/intake/people/${ref}/referrals/${other}/withdraw`, withdrawal);
      await journey.settle();
      expect(await order.state()).toBe('ENDED_ADMIN');
      expect(await person.sees(path)).toMatchObject({ state: 'WITHDRAWN' });
    }),
  );
});
