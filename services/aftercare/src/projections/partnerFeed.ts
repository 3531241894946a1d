import { type CloudEvent, isPerson, streamOf, topicOf } from '@throughcare/contracts';
import type { ProjectedRow, ProjectionSpec } from '@throughcare/record';
import { z } from 'zod';
import { type FeedItemKind, type FeedRow, feedRow } from '../domain/feedRow/document.ts';
import type { AftercareSettings } from '../settings.ts';

/** What of an event's data says whom it is for and what it is about. */
const Pointer = z.object({
  partnerOrg: z.string().nullish(),
  providerOrg: z.string().nullish(),
  offerId: z.string().optional(),
  caseId: z.string().optional(),
  episodeId: z.string().optional(),
  windowId: z.string().optional(),
  itemId: z.string().optional(),
  about: z.string().optional(),
});

function itemOf(type: string, audience: string, data: z.output<typeof Pointer>): FeedRow['item'] {
  const kinds: readonly [FeedItemKind, string | undefined][] = [
    // An event of a case names its offer too.
    ['case', data.caseId],
    ['offer', data.offerId],
    ['episode', data.episodeId],
    ['window', data.windowId],
    [type.includes('.access.') ? 'access' : noticed(audience, data.about), data.itemId],
  ];
  const [kind, id] = kinds.find(([, value]) => value !== undefined) ?? ['access', ''];
  return { kind, id: id ?? '' };
}

/** A notice on the justice side is about an order's episode; on the care side about an offer or a case. */
function noticed(audience: string, about: string | undefined): FeedItemKind {
  if (audience === 'justice') return 'episode';
  return about?.startsWith('OFFER') ? 'offer' : 'case';
}

/**
 * One row per partner and event, in a list for each partner. The feed is built from published events alone, so it can be
 * built again: the first release kept rows without lists under the name `partner-feed`; under this one they are listed.
 */
export const partnerFeed: ProjectionSpec<AftercareSettings> = {
  name: 'partner-lists',
  kind: feedRow.kind,
  reads: [topicOf('aftercare', 'care'), topicOf('aftercare', 'justice')],
  rows: (event) => Promise.resolve(rowsOf(event)),
};

export function rowsOf(event: CloudEvent): readonly ProjectedRow[] {
  // A feed is about people; what an organisation has agreed to stands in its agreement.
  if (!isPerson(event.subject)) return [];
  const data = Pointer.parse(event.data);
  const partnerOrg = data.partnerOrg ?? data.providerOrg;
  if (!partnerOrg) return [];
  const { audience } = streamOf(event);
  const state: FeedRow = {
    partnerOrg,
    pathwayRef: event.subject,
    type: event.type,
    at: event.time,
    item: itemOf(event.type, audience, data),
    about: data.about ?? null,
  };
  return [{ id: `${partnerOrg}/${event.id}`, state, lists: [partnerOrg] }];
}
