import { Instant, OrgId } from '@throughcare/contracts';
import type { FollowUpOwed } from '@throughcare/record';
import { z } from 'zod';
import type { PathwayEvent } from '../events.ts';

/** What goes on the review list of one of two prisons whose sources disagree. */
export const Disagreement = z.object({
  reviewId: z.uuid(),
  prisonId: OrgId,
  at: Instant,
  source: z.string(),
});
export const tellOfDisagreement = 'tell-of-disagreement';

/** Both prisons look at it: the one that held the person, and the one that a source named. */
export function disagreementsOwed(event: PathwayEvent): FollowUpOwed[] {
  if (event.type !== 'sources-disagreed') return [];
  const { heldBy, claimedBy, at, source, items } = event.claim;
  return [
    [items.heldBy, heldBy],
    [items.claimedBy, claimedBy],
  ].map(([reviewId, prisonId]) => ({
    name: tellOfDisagreement,
    key: `${reviewId}`,
    payload: { reviewId, prisonId, at, source },
  }));
}
