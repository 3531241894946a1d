import { refuse, withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { readsReferral } from '../domain/access/readsReferral.ts';
import { ReferralView, referralView } from '../domain/referral/view.ts';

export const getReferral = queryAbout({
  name: 'referral',
  summary: 'A referral',
  path: '/people/{pathwayRef}/referrals/{referralId}',
  by: readsReferral,
  answer: withActions(ReferralView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(referralView, record, params.referralId) ?? refuse.notFound(),
});
