import { AnyInstant, IdentityGround, OrgId } from '@throughcare/contracts';
import { farOff, hasRole, isRefusal, now, unlessFile } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { attests, treats } from '../../domain/access/relations.ts';
import { onEpisodeIn, theEpisode } from '../../domain/treatment/preconditions.ts';
import { toldOf } from '../../domain/treatment/toldOf.ts';

export const confirmPlace = command({
  name: 'confirm-place',
  summary: 'Confirm that a place is held for an order',
  path: '/treatment-episodes/{episodeId}/confirm-place',
  by: { PROV: treats, IMPORT: attests },
  body: z.strictObject({
    heldUntil: AnyInstant.meta({ description: 'Until when the place is held' }),
    identityBy: IdentityGround.default('ORDER'),
    providerOrg: OrgId.exactOptional().meta({ description: 'For a file only: whose word it is' }),
    basis: z.literal('ATTESTED').exactOptional(),
  }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  dates: {
    '/heldUntil': {
      after: [unlessFile({ ...now, code: 'not-ahead' })],
      to: [unlessFile(farOff)],
    },
  },
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: onEpisodeIn('PLACE_REQUESTED'),
  decide({ params, body }, state, context) {
    const { actor } = context;
    const { episodeId } = params;
    const episode = theEpisode(state, params);
    const attested = hasRole(actor, 'IMPORT');
    const providerOrg = attested ? toldOf(episode, body.providerOrg, context) : actor.org;
    if (isRefusal(providerOrg)) return providerOrg;
    const { heldUntil, identityBy } = body;
    const step = context.step('PROV', 'IMPORT');
    const held = { providerOrg, heldUntil, identityBy, attested, step };
    return [{ type: 'place-confirmed', episodeId, ...held }];
  },
});
