import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { among, anybody, byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { coordinatesCard } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';

/** A release of somebody whose need is unknown, for whoever prints the card. */
export const cardView = viewsOn<Pathway>()({
  name: 'contact-card',
  param: 'cardId',
  schema: z.object({
    episodeId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    at: notice(Instant),
  }),
  seenBy: [
    coordinatesCard,
    byService,
    among(['ADMIN'], anybody('the operator sees to it that cards are printed')),
  ],
  of(state, id) {
    const card = state.contactCards[id];
    return card && { episodeId: id, pathwayRef: state.ref as PathwayRef, at: card.at };
  },
});
