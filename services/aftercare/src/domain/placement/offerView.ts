import { AreaCode, EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import { isAsked } from '../access/relations.ts';
import { endedSince } from '../consent/access.ts';
import type { Pathway } from '../pathway/state.ts';
import { offerState } from './state.ts';

/** One question to a partner, as that partner sees it: no person before it accepts. */
export const offerView: View<Pathway> = {
  schema: z.object({
    offerId: EntityId,
    state: z.string(),
    round: z.int(),
    urgent: z.boolean(),
    confirmed: z.boolean().meta({ description: 'False: the prison has not confirmed the release' }),
    madeAt: Instant,
    answerBy: Instant,
    profile: z.object({
      area: AreaCode,
      sex: z.string(),
      ageBand: z.string().nullable(),
      languages: z.array(z.string()),
      needs: z.array(z.string()),
      from: Instant.nullable(),
    }),
    notStated: z.array(z.string()).meta({ description: 'What was matched without being stated' }),
    pathwayRef: PathwayRef.nullable().meta({ description: 'Only after acceptance' }),
    caseId: EntityId.nullable(),
  }),
  of(state, id, actor) {
    const one = state.offers[id];
    if (!one || !(isAsked(one, actor) || hasRole(actor, 'COORD', 'SERVICE'))) return undefined;
    const is = offerState(one);
    const open = is === 'ACCEPTED' && endedSince(state, one.partnerOrg) === null;
    return {
      offerId: id,
      state: is,
      round: one.round,
      urgent: one.urgent,
      confirmed: one.confirmed,
      madeAt: one.madeAt,
      answerBy: one.expiresAt,
      profile: one.profile,
      notStated: one.notStated,
      pathwayRef: open ? state.ref : null,
      caseId: open ? (one.accepted?.caseId ?? null) : null,
    };
  },
};
