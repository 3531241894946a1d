import { EntityId, PathwayRef } from '@throughcare/contracts';
import { type Actor, hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import { holdsTheCase } from '../disclosure/disclosure.ts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import { isAuthor, isOfficer, partyOfActor } from '../referral/whoMaySee.ts';
import { DoneView, viewOfDone } from '../step/done.ts';

export const DeathView = z
  .object({
    pathwayRef: PathwayRef,
    reportId: EntityId,
    state: z.enum(['REPORTED', 'VERIFIED', 'RETRACTED']),
    reported: DoneView,
    verified: DoneView.nullable(),
    retracted: DoneView.nullable(),
  })
  .meta({ description: 'Report of a death' });

/** Roles that may say whether a reported death is so (domain reference 2.8). */
export const verifiers = ['INTAKE', 'JUDGE', 'DCC', 'PROB', 'PREC', 'PHC', 'PCM'] as const;

/** Whoever brought the person, referred or took them on; courts and prisons by their office. */
export function isCaseHolder(state: Pathway, actor: Actor): boolean {
  if (isOfficer(actor) || hasRole(actor, ...verifiers, 'PPT')) return true;
  if (partyOfActor(actor) in (personOf(state)?.introducedBy ?? {})) return true;
  if (Object.values(state.referrals).some((referral) => isAuthor(referral, actor))) return true;
  return holdsTheCase(state, actor.org);
}

export const deathView: View<Pathway> = {
  schema: DeathView,
  of(state, id, actor) {
    const report = state.deaths[id];
    if (!report || !isCaseHolder(state, actor)) return undefined;
    const { reportId, reported, verified, retracted } = report;
    return {
      pathwayRef: state.ref as PathwayRef,
      reportId,
      state: retracted ? 'RETRACTED' : verified ? 'VERIFIED' : 'REPORTED',
      reported: viewOfDone(reported),
      verified: verified && viewOfDone(verified),
      retracted: retracted && viewOfDone(retracted),
    };
  },
};
