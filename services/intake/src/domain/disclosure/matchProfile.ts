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
import { byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { isOpened, personOf } from '../person/personOf.ts';
import { needsOf } from '../screening/need.ts';

/** One level for all of it: it goes to no caller but a service of this system. */
export const MatchProfile = z
  .object({
    area: notice(AreaCode),
    sex: notice(Sex),
    ageBand: notice(AgeBand.nullable()),
    languages: notice(z.array(z.string())),
    needs: notice(z.array(CareService)),
  })
  .meta({ description: 'What matching may know: nobody can be named by it' });
export type MatchProfile = z.infer<typeof MatchProfile>;

export const matchProfileView = viewsOn<Pathway>()({
  name: 'match-profile',
  param: 'pathwayRef',
  schema: MatchProfile,
  seenBy: [byService],
  of: (state, _id, { now }) => (isOpened(state) ? profileOf(state, now) : undefined),
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
