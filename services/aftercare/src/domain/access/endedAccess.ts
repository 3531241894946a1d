import { EntityId, Instant } from '@throughcare/contracts';
import { inOrder, notice, type Relation, relation, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';

type OfOffer = { readonly offerId: string };

/** The one thing that outlives a consent: that it has ended. It names nobody. */
export const hadAccess: Relation<Pathway, OfOffer> = relation(
  'OFFERED',
  ({ offers }, { params, actor }) => offers[params.offerId]?.partnerOrg === actor.org,
  'also after consent was withdrawn: that access has ended',
);
export const workedOn: Relation<Pathway, OfOffer> = relation(
  'ASSIGNED',
  ({ cases }, { params, actor }) =>
    inOrder(cases).some(
      ({ offerId, partnerOrg, workers }) =>
        offerId === params.offerId &&
        partnerOrg === actor.org &&
        workers[actor.subject]?.account === actor.account,
    ),
  'by the account that was named for the case',
);

/** Whether an organisation may still read what it was offered. */
export const accessView = viewsOn<Pathway>()({
  name: 'access',
  param: 'offerId',
  schema: z.object({
    offerId: notice(EntityId),
    endedAt: notice(
      Instant.nullable().meta({ description: 'Null: a new consent has opened it again' }),
    ),
  }),
  seenBy: [hadAccess, workedOn],
  of({ offers }, id) {
    const offer = offers[id];
    return offer && { offerId: id, endedAt: offer.accessEndedAt };
  },
});
