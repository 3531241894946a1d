import { CalendarDate, OrgId } from '@throughcare/contracts';
import { hasRole, isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { episodeFor, notAhead } from '../../domain/access/episodeFor.ts';
import type { PathwayEvent } from '../../domain/events.ts';
import { providerOf } from '../../domain/treatment/state.ts';

export const reportStart = command({
  name: 'report-start',
  summary: 'Report that treatment has started',
  path: '/treatment-episodes/{episodeId}/report-start',
  by: ['PROV', 'IMPORT'],
  body: z.strictObject({
    on: CalendarDate,
    providerOrg: OrgId.exactOptional().meta({ description: 'For a file only: whose word it is' }),
    basis: z.literal('ATTESTED').exactOptional(),
  }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  /** A provider that was asked by name may report the start without having confirmed the place first. */
  decide({ params: { episodeId }, body: { on, providerOrg } }, state, context) {
    const { actor } = context;
    const episode = episodeFor(state, episodeId, actor, ['PLACE_REQUESTED', 'CONFIRMED']);
    if (isRefusal(episode)) return episode;
    const wrong = notAhead(on, context.now, '/on');
    if (wrong) return wrong;
    const attested = hasRole(actor, 'IMPORT');
    const org = attested ? (providerOrg ?? providerOf(episode) ?? actor.org) : actor.org;
    const step = context.step('PROV', 'IMPORT');
    const confirmed: PathwayEvent[] = episode.confirmed
      ? []
      : [
          {
            type: 'place-confirmed',
            episodeId,
            providerOrg: org,
            heldUntil: context.now,
            attested,
            step,
          },
        ];
    const started = { type: 'treatment-started', episodeId, on, providerOrg: org } as const;
    return [...confirmed, { ...started, attested, step }];
  },
});
