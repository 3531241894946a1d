import { CalendarDate, OrgId } from '@throughcare/contracts';
import { hasRole, isRefusal, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { attests, treats } from '../../domain/access/relations.ts';
import type { PathwayEvent } from '../../domain/events.ts';
import {
  earliestStart,
  hasComeAbout,
  onEpisodeIn,
  theEpisode,
} from '../../domain/treatment/preconditions.ts';
import { toldOf } from '../../domain/treatment/toldOf.ts';

export const reportStart = command({
  name: 'report-start',
  summary: 'Report that treatment has started',
  path: '/treatment-episodes/{episodeId}/report-start',
  by: { PROV: treats, IMPORT: attests },
  body: z.strictObject({
    on: CalendarDate,
    providerOrg: OrgId.exactOptional().meta({ description: 'For a file only: whose word it is' }),
    basis: z.literal('ATTESTED').exactOptional(),
  }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  dates: { '/on': { from: [earliestStart], to: hasComeAbout } },
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: onEpisodeIn('PLACE_REQUESTED', 'CONFIRMED'),
  /** A provider that was asked by name may report the start without having confirmed the place first. */
  decide({ params, body: { on, providerOrg } }, state, context) {
    const { actor } = context;
    const { episodeId } = params;
    const episode = theEpisode(state, params);
    const attested = hasRole(actor, 'IMPORT');
    const org = attested ? toldOf(episode, providerOrg, context) : actor.org;
    if (isRefusal(org)) return org;
    const step = context.step('PROV', 'IMPORT');
    const confirmed: PathwayEvent[] = episode.confirmed
      ? []
      : [
          {
            type: 'place-confirmed',
            episodeId,
            providerOrg: org,
            heldUntil: context.now,
            identityBy: 'ORDER',
            attested,
            step,
          },
        ];
    const zone = zoneOf(context.settings, org);
    const started = { type: 'treatment-started', episodeId, on, zone, providerOrg: org } as const;
    return [...confirmed, { ...started, attested, step }];
  },
});
