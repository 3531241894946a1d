import { AreaCode, EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { coordinatesOffer, offered, tookOffer } from '../access/relations.ts';
import { MissingView } from '../partner/missingView.ts';
import type { Pathway } from '../pathway/state.ts';
import { ReleaseView, releaseShown } from './releaseView.ts';
import { offerState } from './state.ts';

/** One question to a partner, as that partner sees it: no person before it accepts. */
export const offerView = viewsOn<Pathway>()({
  name: 'offer',
  actedOn: true,
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
          interpreterLanguage: z.string().nullable(),
          needs: z.array(z.string()),
          from: Instant.nullable(),
        })
        .exactOptional()
        .meta({ description: 'While the offer is open or accepted' }),
    ),
    missing: notice(
      z.array(MissingView).meta({
        description:
          'What is to be asked or arranged if the partner takes the person on; or a reason to decline',
      }),
    ),
    pathwayRef: at('L1', PathwayRef.meta({ description: 'Only after acceptance' })),
    caseId: at('L1', EntityId.nullable()),
    release: at('L1', ReleaseView),
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
      missing: stands ? one.missing.map((each) => ({ ...each })) : [],
      pathwayRef: state.ref as PathwayRef,
      caseId: one.accepted?.caseId ?? null,
      release: is === 'ACCEPTED' ? releaseShown(state, one.placementId) : null,
    };
  },
});
