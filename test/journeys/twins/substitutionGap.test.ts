import { substitutionGoesOn } from '../good/inside.ts';
import { idIn, type Json } from '../support/caller.ts';
import { openPerson } from '../support/intake.ts';
import { feedOf, onboard } from '../support/partners.ts';
import { prison, StayAt } from '../support/prison.ts';
import { accepts } from '../support/stories.ts';
import type { Story } from '../support/story.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

const gaps = '/prison-program/substitution-gaps';
const board = '/prison-program/substitution';

/** On methadone inside, and out on bail at noon: nobody could prepare anything. */
async function bailed(journey: Story): Promise<{ stay: StayAt; ost: string; ostId: string }> {
  const stay = await StayAt.admitted(journey, await openPerson(journey));
  const ostId = await substitutionGoesOn(journey, stay);
  await journey.pass({ days: 30 });
  await stay.released('BAIL');
  return { stay, ostId, ost: `/prison-program/people/${stay.ref}/ost/${ostId}` };
}
const namedBy = async (journey: Story, part: 'city' | 'nurse', ost: string) => {
  await journey.as(part).does(`${ost}/plan-release`, {
    prescriberOrg: 'provider-riverside',
    appointmentAt: journey.now,
    nextDueAt: journey.now,
    sharing: 'VITAL_INTEREST',
  });
  await journey.settle();
};

describe('released on substitution treatment with nothing handed over', () => {
  it(
    'nurse and coordinator see it at once; a prescriber is found, and the dose given',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const { stay, ost, ostId } = await bailed(journey);
      const row = { pathwayRef: stay.ref, ostId, stage: 'DUE' };
      expect(await journey.as('nurse').lists(board)).toMatchObject([
        { ...row, status: 'MAINTAINED', whereabouts: 'RELEASE_RECORDED', prescriberOrg: null },
      ]);
      const [seen = {}] = await journey.as('city').lists(gaps);
      expect(seen).toMatchObject({ ...row, prisonId: prison, area: 'IL-COOK' });
      // Whoever finds a prescriber needs no medicine for it, and no name.
      expect(JSON.stringify(await journey.as('city').lists(gaps))).not.toMatch(
        /METHADONE|dose.?mg/i,
      );

      await namedBy(journey, 'city', ost);
      expect(await journey.as('prescriber').lists('/prison-program/ost-hand-overs')).toMatchObject([
        { pathwayRef: stay.ref, ostId, stage: 'DUE' },
      ]);
      await journey.pass({ hours: 3 });
      await journey.as('prescriber').does(`${ost}/confirm`, { firstDoseAt: journey.now });
      await journey.settle();
      for (const [part, list] of [
        ['nurse', board],
        ['city', gaps],
        ['prescriber', '/prison-program/ost-hand-overs'],
      ] as const)
        expect(await journey.as(part).lists(list)).toEqual([]);
    }),
  );

  it(
    'unconfirmed, it grows more urgent on the first, third and fifth missed day, until somebody says what became of it',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const { stay, ost } = await bailed(journey);
      const stageSeen = async () => (await journey.as('nurse').lists(board))[0]?.stage;
      for (const [days, stage] of [
        [2, 'MISSED'],
        [2, 'URGENT'],
        [2, 'RESTART'],
      ] as const) {
        await journey.pass({ days });
        expect(await stageSeen()).toBe(stage);
      }
      const heard = await told(journey, stay.ref, 'prison-program', 'care');
      expect(heard.filter(({ type }) => type.includes('ost.gap-suspected'))).toHaveLength(3);
      expect(await journey.as('nurse').isNotAllowed(`${ost}/lose`, {})).toBe('422 invalid-body');
      await journey.as('nurse').does(`${ost}/lose`, { reason: 'NOT_FOUND' });
      await journey.settle();
      expect(await journey.as('nurse').lists(board)).toEqual([]);
      expect(await journey.as('city').lists(gaps)).toEqual([]);
    }),
  );

  it(
    'makes the need known where nobody had screened, so that partners are asked, and the one who accepts is told',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const { stay } = await bailed(journey);
      await journey.pass({ hours: 1 });
      const caseId = await accepts(journey, 'harbour');
      await journey.pass({ days: 2 });
      const rows = JSON.stringify(await feedOf(journey, 'harbour'));
      expect(rows).toContain('SUBSTITUTION_GAP_SUSPECTED');
      // Without the person's consent the case says no more of it.
      expect(await journey.as('harbour').sees(`/aftercare/cases/${caseId}`)).not.toHaveProperty(
        'substitution',
      );
      for (const service of ['prison-program', 'aftercare'] as const)
        for (const { type } of await told(journey, stay.ref, service, 'justice'))
          expect(type).not.toMatch(/[.]ost[.]/);
    }),
  );

  it(
    'is of no use to strangers, and ends when the person is inside again',
    telling(async (journey) => {
      const { stay, ost, ostId } = await bailed(journey);
      const plan = {
        prescriberOrg: 'provider-hillside',
        appointmentAt: journey.now,
        nextDueAt: journey.now,
        sharing: 'VITAL_INTEREST',
      };
      for (const part of ['hillside', 'caseManager', 'clerk', 'harbour'] as const)
        expect(await journey.as(part).isNotAllowed(`${ost}/plan-release`, plan)).toBe('403 role');
      expect(await journey.as('prescriber').isNotAllowed(`${ost}/end`)).toBe('404 not-found');
      expect(
        await journey.as('prescriber').isNotAllowed(`${ost}/confirm`, { firstDoseAt: journey.now }),
      ).toBe('404 not-found');
      await journey.pass({ days: 3 });
      await journey.as('reception').does(`/prison-program/people/${stay.ref}/custody`, {
        prisonId: prison,
        admittedAt: journey.now,
      });
      await journey.settle();
      expect(await journey.as('city').lists(gaps)).toEqual([]);
      expect(await journey.as('city').isNotAllowed(`${ost}/plan-release`, plan)).toBe(
        '404 not-found',
      );
      const [row = {}] = (await journey.as('nurse').lists(board)) as Json[];
      expect(idIn(row, 'ostId')).toBe(ostId);
      expect(row).toMatchObject({
        status: 'GAP_SUSPECTED',
        stage: null,
        whereabouts: 'IN_CUSTODY',
      });
      await journey.as('nurse').does(`${ost}/move`, { to: 'STABILISING' });
    }),
  );
});
