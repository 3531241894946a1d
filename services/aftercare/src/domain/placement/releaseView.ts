import { AreaCode, Instant, OrgId } from '@throughcare/contracts';
import { z } from 'zod';
import { isOut, lastHeld } from '../custody/lastHeld.ts';
import { type Custody, releaseOf } from '../custody/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { placeOf } from './place.ts';

/** Where and when whoever took the person on meets them. Before that, no prison is named to anybody who was only asked. */
export const ReleaseView = z
  .object({
    prisonId: OrgId.nullable(),
    area: AreaCode.nullable(),
    expectedOn: z.string().nullable(),
    releasedAt: Instant.nullable(),
    confirmed: z.boolean(),
    firstAppointmentAt: Instant.nullable(),
  })
  .nullable()
  .meta({ description: 'What the prison says of the release, the provisional word included' });

export function releaseShown(state: Pathway, placementId: string): z.output<typeof ReleaseView> {
  const stay = stayOf(state, placementId);
  const placement = state.placements[placementId];
  if (!stay || stay.voided || !placement) return null;
  const told = releaseOf(stay);
  const release = told && ['RECORDED', 'CONFIRMED'].includes(told.stage) ? told : null;
  return {
    prisonId: OrgId.nullable().parse(lastHeld(state, stay.id)?.prisonId ?? stay.prisonId),
    area: placeOf(state, placement).area ?? null,
    expectedOn: stay.releaseDate,
    releasedAt: release?.releasedAt ?? null,
    confirmed: release?.stage === 'CONFIRMED',
    firstAppointmentAt: stay.firstAppointmentAt,
  };
}

/** The stay out of which the person comes; of somebody who asked for help while they are inside, the one that goes on. */
function stayOf(state: Pathway, placementId: string): Custody | undefined {
  const placement = state.placements[placementId];
  if (placement?.cause !== 'REFERRAL') return state.custody[placementId];
  const held = lastHeld(state, null);
  return held && !isOut(state, held) ? state.custody[held.stayId] : undefined;
}
