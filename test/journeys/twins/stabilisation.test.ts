import { onProgrammeInside } from '../good/inside.ts';
import { idIn, type Json } from '../support/caller.ts';
import { openPerson } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { StayAt } from '../support/prison.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

const inside = async (journey: Journey): Promise<StayAt> =>
  StayAt.admitted(journey, await openPerson(journey, {}, journey.as('caseManager')));

/** Programmes of the prison at this status, as its team lists them. */
const enrolled = (journey: Journey, status: string): Promise<readonly Json[]> =>
  journey.as('programme').lists(`/prison-program/enrolments?status=${status}`);
const theOne = async (journey: Journey, status: string): Promise<Json> =>
  (await enrolled(journey, status))[0] ?? {};

/** Healthcare's steps of substitution treatment, the first of which opens it. */
async function treated(journey: Journey, { ref }: StayAt, ...steps: readonly string[]) {
  const path = `/prison-program/people/${ref}/ost`;
  const [first, ...then] = steps;
  const ostId = idIn(await journey.as('nurse').does(path, { status: first }), 'ostId');
  const moves = async (to: string) => {
    await journey.as('nurse').does(`${path}/${ostId}/move`, { to });
    await journey.settle();
  };
  for (const to of then) await moves(to);
  return moves;
}

describe('an abstinence programme and substitution treatment', () => {
  it(
    'know each other: who begins treatment keeps the place, and goes on when it is set, and no one is told why',
    telling(async (journey) => {
      const stay = await inside(journey);
      await onProgrammeInside(journey, stay);
      const moves = await treated(journey, stay, 'ASSESSED', 'STABILISING');
      expect(await theOne(journey, 'PAUSED')).toMatchObject({ placeKept: true });
      await journey.pass({ days: 40 });
      expect(await theOne(journey, 'PAUSED')).toMatchObject({ placeKept: true });
      expect(JSON.stringify(await theOne(journey, 'PAUSED'))).not.toMatch(/OST|STABIL|METHADONE/);
      const events = await told(journey, stay.ref, 'prison-program', 'care');
      expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('STABIL');
      await moves('MAINTAINED');
      expect(await theOne(journey, 'ON_PROGRAMME')).toMatchObject({ placeKept: false });
    }),
  );

  it(
    'is open to somebody who is maintained on treatment, which goes on beside it',
    telling(async (journey) => {
      const stay = await inside(journey);
      await treated(journey, stay, 'RECEIVED_ON_OST', 'MAINTAINED');
      await onProgrammeInside(journey, stay);
      expect(await enrolled(journey, 'ON_PROGRAMME')).toHaveLength(1);
      const [row] = await journey.as('nurse').lists('/prison-program/substitution');
      expect(row).toMatchObject({ status: 'MAINTAINED' });
    }),
  );

  it(
    'do not stand against each other: nobody is put out for the treatment, or for having been away for it',
    telling(async (journey) => {
      const stay = await inside(journey);
      await onProgrammeInside(journey, stay);
      await treated(journey, stay, 'ASSESSED', 'STABILISING');
      const enrolmentId = idIn(await theOne(journey, 'PAUSED'), 'enrolmentId');
      const path = `/prison-program/people/${stay.ref}/enrolments/${enrolmentId}`;
      const team = journey.as('programme');
      for (const reason of ['ON_METHADONE', 'D_SUBSTITUTION'])
        expect(await team.isNotAllowed(`${path}/deselect`, { reason })).toBe('422 invalid-body');
      for (const reason of ['D_MISSED', 'D_HEALTH'])
        expect(await team.isNotAllowed(`${path}/deselect`, { reason, reviewed: true })).toBe(
          '409 place-kept',
        );
      expect(await team.isNotAllowed(`${path}/move`, { to: 'ON_PROGRAMME' })).toBe(
        '409 place-kept',
      );
      expect(await enrolled(journey, 'PAUSED')).toHaveLength(1);
    }),
  );
});
