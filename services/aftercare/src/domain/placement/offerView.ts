import { AreaCode, EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { coordinatesOffer, offered, tookOffer } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { offerState } from './state.ts';

/** One question to a partner, as that partner sees it: no person before it accepts. */
export const offerView = viewsOn<Pathway>()({
  name: 'offer',
  param: 'offerId',
  schema: z.object({
    offerId: notice(EntityId),
    state: notice(z.string()),
    round: notice(z.int()),
    urgent: notice(z.boolean()),
    confirmed: notice(
      z.boolean().meta({ description: 'False: the prison has not confirmed the release' }),
    ),
    madeAt: notice(Instant),
    answerBy: notice(Instant),
    profile: notice(
      z
        .object({
          area: AreaCode,
          sex: z.string(),
          ageBand: z.string().nullable(),
          languages: z.array(z.string()),
          needs: z.array(z.string()),
          from: Instant.nullable(),
        })
        .exactOptional()
        .meta({ description: 'While the offer is open or accepted' }),
    ),
    notStated: notice(
      z.array(z.string()).meta({ description: 'What was matched without being stated' }),
    ),
    pathwayRef: at('L1', PathwayRef.meta({ description: 'Only after acceptance' })),
    caseId: at('L1', EntityId.nullable()),
  }),
  seenBy: [offered, tookOffer, coordinatesOffer, byService],
  of(state, id) {
    const one = state.offers[id];
    if (!one) return undefined;
    const { languages, needs, ...profile } = one.profile;
    const is = offerState(one);
    const stands = is === 'OFFERED' || is === 'ACCEPTED';
    return {
      offerId: id,
      state: is,
      round: one.round,
      urgent: one.urgent,
      confirmed: one.confirmed,
      madeAt: one.madeAt,
      answerBy: one.expiresAt,
      ...(stands && { profile: { ...profile, languages: [...languages], needs: [...needs] } }),
      notStated: stands ? [...one.notStated] : [],
      pathwayRef: state.ref as PathwayRef,
      caseId: one.accepted?.caseId ?? null,
    };
  },
});
