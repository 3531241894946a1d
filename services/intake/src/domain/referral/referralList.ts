import type { Actor, PageRequest, QueryTools } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { type ReferralView, referralAsSeenBy } from './view.ts';
import { maySeeReferral } from './whoMaySee.ts';

/** A page of an index, each referral as this caller may see it now. */
export async function referralList(
  tools: QueryTools<IntakeSettings>,
  actor: Actor,
  index: 'referral-by-state' | 'referral-by-author',
  key: string,
  page: PageRequest,
): Promise<{ items: ReferralView[]; next: string | null }> {
  const listed = await tools.list(pathway, index, key, page);
  const items = await Promise.all(
    listed.items.map(async ({ id, item }) => {
      const state = await tools.read(pathway, id);
      const referral = state?.referrals[item];
      return state && referral && maySeeReferral(referral, actor)
        ? [referralAsSeenBy(state, referral, actor)]
        : [];
    }),
  );
  return { items: items.flat(), next: listed.next };
}
