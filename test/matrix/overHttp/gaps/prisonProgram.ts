import { inDays } from '../../../journeys/support/court.ts';
import { openPerson } from '../../../journeys/support/intake.ts';
import type { Journey } from '../../../journeys/support/journey.ts';
import { prison } from '../../../journeys/support/prison.ts';
import { insideWithNeed, outUnplanned } from '../../../journeys/support/stories.ts';
import type { Gap, Prepared } from '../gap.ts';
import { onSubstitution } from './stories.ts';

const ofStays: readonly Gap[] = [
  {
    carries: 'prisoner.received',
    service: 'intake',
    who: 'nurse',
    lets: 'in',
    never: ['southCaseManager'],
    async prepare(journey) {
      const ref = await openPerson(journey);
      return {
        asks: `/intake/people/${ref}/identity`,
        does: () =>
          journey.as('reception').does(`/prison-program/people/${ref}/custody`, {
            prisonId: prison,
            admittedAt: journey.now,
          }),
      };
    },
  },
  {
    carries: 'prisoner.received (by another prison)',
    service: 'intake',
    who: 'nurse',
    lets: 'out',
    never: ['harbour'],
    async prepare(journey) {
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      return {
        asks: `/intake/people/${stay.ref}/identity`,
        does: () =>
          journey.as('otherReception').does(`/prison-program/people/${stay.ref}/custody`, {
            prisonId: 'prison-south',
            admittedAt: journey.now,
          }),
      };
    },
  },
  {
    carries: 'transfer.announced',
    service: 'intake',
    who: 'southCaseManager',
    lets: 'in',
    never: ['harbour'],
    async prepare(journey) {
      const { ref } = await insideWithNeed(journey);
      return {
        asks: `/intake/people/${ref}`,
        does: () =>
          journey.as('reception').does(`/prison-program/people/${ref}/custody/announce-transfer`, {
            toPrison: 'prison-south',
            until: `${inDays(journey, 2)}T10:00:00.000Z`,
          }),
      };
    },
  },
  {
    carries: 'prisoner.died',
    service: 'intake',
    who: 'harbour',
    lets: 'out',
    never: ['lantern'],
    async prepare(journey) {
      const { ref } = await insideWithNeed(journey);
      const { code } = await journey.as('reception').does(`/intake/people/${ref}/claim-codes`);
      await journey.as('harbour').does('/intake/claim-codes/redeem', { code });
      return {
        asks: `/intake/people/${ref}/identity`,
        field: 'identity',
        does: () =>
          journey.as('reception').does(`/prison-program/people/${ref}/custody/record-death`, {
            prisonId: prison,
            diedAt: journey.now,
          }),
      };
    },
  },
];

/** Inside, with a release date: the search has begun. Gives where it is shown, and the step that sends the person on. */
async function sentOn(journey: Journey): Promise<Prepared> {
  const stay = await insideWithNeed(journey);
  await stay.releaseOn(inDays(journey, 20));
  return {
    asks: `/aftercare/people/${stay.ref}/placements`,
    does: () =>
      journey.as('reception').does(`/prison-program/people/${stay.ref}/custody/transfer`, {
        toPrison: 'prison-south',
        transferredAt: journey.now,
      }),
  };
}

const ofTransfers: readonly Gap[] = [
  {
    carries: 'prisoner.received (transferred)',
    service: 'aftercare',
    who: 'southCaseManager',
    lets: 'in',
    never: ['lantern'],
    prepare: sentOn,
  },
  {
    carries: 'prisoner.received (transferred)',
    service: 'aftercare',
    who: 'caseManager',
    lets: 'out',
    never: ['lantern'],
    prepare: sentOn,
  },
];

const ofSubstitution: readonly Gap[] = [
  {
    carries: 'ost.release-planned',
    service: 'intake',
    who: 'prescriber',
    lets: 'in',
    never: ['harbourWorker'],
    async prepare(journey) {
      const stay = await insideWithNeed(journey);
      const { planned } = await onSubstitution(journey, stay);
      return {
        asks: `POST /intake/people/${stay.ref}/deaths`,
        does: () => planned('STATUTE'),
      };
    },
  },
];

/** What prisons tell. */
export const ofPrisonProgram: readonly Gap[] = [...ofStays, ...ofTransfers, ...ofSubstitution];
