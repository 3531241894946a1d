import { OrgId } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { outreachIsOpen } from '../../domain/access/preconditions.ts';
import { coordinatesPlacement, heldLast, holdsStay, self } from '../../domain/access/relations.ts';
import {
  nobodyHasTaken,
  nobodyIsAsked,
  onPlacement,
  thePlacement,
} from '../../domain/placement/preconditions.ts';
import { soughtWith } from '../../domain/placement/terms.ts';

export const offerToPartner = command({
  name: 'offer-to-partner',
  summary: 'Offer the person to a partner by name',
  path: '/people/{pathwayRef}/placements/{placementId}/offer',
  by: {
    COORD: coordinatesPlacement,
    PCM: [holdsStay, heldLast],
    PERSON: self,
  },
  body: z.strictObject({ partnerOrg: OrgId }),
  shows: 'placement',
  entity: ({ params }) => params.placementId,
  requires: [...onPlacement, nobodyHasTaken, nobodyIsAsked, outreachIsOpen],
  decide({ params, body: { partnerOrg: only } }, state, { now, settings }) {
    const placement = thePlacement(state, params);
    const { id: placementId, round } = placement;
    const terms = soughtWith(state, placement, now, settings);
    return [{ type: 'candidates-wanted', placementId, round: round + 1, only, terms, at: now }];
  },
});
