import { OrgId } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { placementFor } from '../../domain/access/placementFor.ts';
import { outreachOf } from '../../domain/outreach/outreach.ts';
import { acceptedOffer, openOffers } from '../../domain/placement/offers.ts';

export const offerToPartner = command({
  name: 'offer-to-partner',
  summary: 'Offer the person to a partner by name',
  path: '/people/{pathwayRef}/placements/{placementId}/offer',
  by: ['COORD', 'PCM', 'PERSON'],
  body: z.strictObject({ partnerOrg: OrgId }),
  shows: 'placement',
  entity: ({ params }) => params.placementId,
  decide({ params: { placementId }, body: { partnerOrg } }, state, context) {
    const placement = placementFor(state, placementId, context.actor);
    if (isRefusal(placement)) return placement;
    if (acceptedOffer(state, placementId) || placement.directedTo)
      return refuse.conflict('already-placed', 'Somebody has taken the person on.');
    if (openOffers(state, placementId).length > 0 || placement.asking)
      return refuse.conflict('round-open', 'A round of offers is under way.');
    if (outreachOf(state) !== 'OPEN')
      return refuse.conflict('outreach-paused', 'Nobody reaches out to this person for now.');
    const round = placement.round + 1;
    return [{ type: 'candidates-wanted', placementId, round, only: partnerOrg }];
  },
});
