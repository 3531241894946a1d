import {
  AgeBand,
  AreaCode,
  ageBandOf,
  ageOn,
  CareService,
  dateOf,
  type Instant,
  Sex,
} from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { personOf } from '../domain/person/personOf.ts';
import { movedTo, readPerson } from '../domain/person/readPerson.ts';
import { needsOf } from '../domain/screening/need.ts';

export const MatchProfile = z
  .object({
    area: AreaCode,
    sex: Sex,
    ageBand: AgeBand.nullable(),
    languages: z.array(z.string()),
    needs: z.array(CareService),
  })
  .meta({ description: 'What matching may know: nobody can be named by it' });
export type MatchProfile = z.infer<typeof MatchProfile>;

export const getMatchProfile = query({
  name: 'match-profile',
  summary: 'Nameless profile for matching with partners',
  path: '/people/{pathwayRef}/match-profile',
  by: ['SERVICE'],
  answer: MatchProfile,
  refuses: ['person-merged'],
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'match-profile' }),
  async run({ params }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    if (!state) return refuse.notFound();
    return movedTo(state) ?? profileOf(state, tools.now);
  },
});

export function profileOf(state: Pathway, now: Instant): MatchProfile {
  const person = personOf(state);
  const born = person?.identity?.dateOfBirth;
  const circumstances = person?.circumstances;
  return {
    area: circumstances?.area ?? ('UNKNOWN' as AreaCode),
    sex: circumstances?.sex ?? 'NOT_STATED',
    ageBand: born ? ageBandOf(ageOn(born, dateOf(now))) : (circumstances?.ageBand ?? null),
    languages: [...(circumstances?.languages ?? [])],
    needs: needsOf(state),
  };
}
