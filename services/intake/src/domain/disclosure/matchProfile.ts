import {
  AgeBand,
  AreaCode,
  ageBandOf,
  ageOn,
  type CalendarDate,
  CareService,
  dateOf,
  Sex,
} from '@throughcare/contracts';
import { byService, notice, viewsOn, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { actsFor } from '../guardian/state.ts';
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
    interpreterLanguage: notice(z.string().nullable()),
    accessNeeded: notice(
      z
        .boolean()
        .meta({ description: 'Some need of access; which one is told to who has the case' }),
    ),
    guardianMissing: notice(
      z.boolean().meta({ description: 'Under 18, and nobody who decides for them is recorded' }),
    ),
    needs: notice(z.array(CareService)),
  })
  .meta({ description: 'What matching may know: nobody can be named by it' });
export type MatchProfile = z.infer<typeof MatchProfile>;

export const matchProfileView = viewsOn<Pathway>()({
  name: 'match-profile',
  param: 'pathwayRef',
  schema: MatchProfile,
  seenBy: [byService],
  of: (state, _id, { now, settings }) =>
    isOpened(state) ? profileOf(state, dateOf(now, zoneOf(settings, null))) : undefined,
});

/** By the date of birth, or as somebody said where no date is known. */
export function ageBandIn(state: Pathway, today: CalendarDate): AgeBand | null {
  const person = personOf(state);
  const born = person?.identity?.dateOfBirth;
  return born ? ageBandOf(ageOn(born, today)) : (person?.circumstances.ageBand ?? null);
}

export function profileOf(state: Pathway, today: CalendarDate): MatchProfile {
  const circumstances = personOf(state)?.circumstances;
  const ageBand = ageBandIn(state, today);
  return {
    area: circumstances?.area ?? ('UNKNOWN' as AreaCode),
    sex: circumstances?.sex ?? 'NOT_STATED',
    ageBand,
    languages: [...(circumstances?.languages ?? [])],
    interpreterLanguage: circumstances?.interpreterLanguage ?? null,
    accessNeeded: (circumstances?.accessibilityNeeds.length ?? 0) > 0,
    guardianMissing: ageBand === 'UNDER_18' && actsFor(state).length === 0,
    needs: needsOf(state),
  };
}
