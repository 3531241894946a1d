import { AnyInstant, OrgId } from '@throughcare/contracts';
import { hasRole, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { episodeFor } from '../../domain/access/episodeFor.ts';
import { providerOf } from '../../domain/treatment/state.ts';

export const confirmPlace = command({
  name: 'confirm-place',
  summary: 'Confirm that a place is held for an order',
  path: '/treatment-episodes/{episodeId}/confirm-place',
  by: ['PROV', 'IMPORT'],
  body: z.strictObject({
    heldUntil: AnyInstant.meta({ description: 'Until when the place is held' }),
    providerOrg: OrgId.exactOptional().meta({ description: 'For a file only: whose word it is' }),
    basis: z.literal('ATTESTED').exactOptional(),
  }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  decide({ params: { episodeId }, body }, state, context) {
    const { actor, now } = context;
    const episode = episodeFor(state, episodeId, actor, ['PLACE_REQUESTED']);
    if (isRefusal(episode)) return episode;
    if (body.heldUntil <= now && !hasRole(actor, 'IMPORT'))
      return refuse.invalid('/heldUntil', 'not-ahead', 'A place is held until a later moment.');
    const attested = hasRole(actor, 'IMPORT');
    const providerOrg = attested
      ? (body.providerOrg ?? providerOf(episode) ?? actor.org)
      : actor.org;
    const { heldUntil } = body;
    const step = context.step('PROV', 'IMPORT');
    return [{ type: 'place-confirmed', episodeId, providerOrg, heldUntil, attested, step }];
  },
});
