import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { ofSome } from '../domain/access/ofReferral.ts';
import { readsReferral } from '../domain/access/readsReferral.ts';
import { isOfficer } from '../domain/access/relations.ts';
import { isOpened } from '../domain/person/personOf.ts';
import { ReferralView, referralView } from '../domain/referral/view.ts';

/** Of one person there are never so many that they need pages. */
export const listPersonReferrals = queryAbout({
  name: 'person-referrals',
  summary: 'A person’s referrals that the caller may see',
  path: '/people/{pathwayRef}/referrals',
  by: ofSome(readsReferral),
  answer: z.object({ items: z.array(ReferralView) }),
  async run({ actor }, tools, record) {
    if (!isOpened(record.state)) return refuse.notFound();
    const items = Object.keys(record.state.referrals).flatMap(
      (id) => tools.show(referralView, record, id) ?? [],
    );
    return items.length > 0 || isOfficer(actor) ? { items } : refuse.notFound();
  },
});
