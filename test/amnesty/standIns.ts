import {
  EntityId,
  Instant,
  intakeEventTypes,
  type PathwayRef,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { anyDay, publication } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { id, ref } from '@throughcare/testing';
import { z } from 'zod';
import {
  anyone,
  asTold,
  onPerson,
  person,
  standIn,
  standInIntake,
} from '../../services/aftercare/test/standIn.ts';

export type Somebody = {
  readonly ref: PathwayRef;
  readonly stay: string;
  readonly sex: 'F' | 'M';
  readonly needs: readonly string[];
};
/** Somebody inside, by number: one in five is a woman, one in three is on substitution treatment. */
export const somebody = (n: number): Somebody => ({
  ref: ref(`amnesty ${n}`),
  stay: id(`stay of amnesty ${n}`),
  sex: n % 5 === 0 ? 'F' : 'M',
  needs: n % 3 === 0 ? ['HARM_REDUCTION', 'OST'] : ['HARM_REDUCTION'],
});

/** That the need is known, and the nameless profile. */
export const intakeOf = (people: ReadonlyMap<string, Somebody>): ServiceSpec =>
  standInIntake(
    'Needs and profiles',
    [
      onPerson({
        ...asTold,
        name: 'screen',
        summary: 'Tells that the need of a person is known',
        path: '/people/{pathwayRef}/screen',
        by: { INTAKE: anyone },
        body: z.strictObject({ screeningId: EntityId }),
        decide: ({ body: { screeningId } }) => [
          {
            type: 'told',
            told: publication(intakeEventTypes.screeningCompleted, 'care', {
              screeningId,
              need: 'KNOWN',
            }),
          },
        ],
      }),
    ],
    (pathwayRef) => {
      const { sex, needs } = people.get(pathwayRef) ?? somebody(1);
      return { sex, needs };
    },
  );

/** As much of the prison as an amnesty needs: it tells that somebody is out, or in again. */
export const standInPrison: ServiceSpec = {
  ...standIn,
  name: 'prison-program',
  title: 'Releases',
  documents: [person],
  commands: [
    onPerson({
      ...asTold,
      name: 'release',
      summary: 'Tells that somebody is out',
      path: '/people/{pathwayRef}/release',
      by: { PREC: anyone },
      body: z.strictObject({ episodeId: EntityId, releasedAt: Instant }),
      dates: { '/releasedAt': anyDay },
      decide: ({ body: { episodeId, releasedAt } }, _state, context) => [
        {
          type: 'told',
          told: publication(prisonProgramEventTypes.prisonerReleased, 'justice', {
            episodeId,
            releaseId: context.id('release'),
            releasedAt,
            prisonId: 'prison-north',
            reason: 'RELEASED',
            planned: false,
            area: 'IL-COOK',
            admissionKnown: true,
          }),
        },
      ],
    }),
  ],
  queries: [],
  reads: [],
};
