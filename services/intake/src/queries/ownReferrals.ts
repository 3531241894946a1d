import { Paging, pageOf } from '@throughcare/record';
import { query } from '../domain/pathway.ts';
import { ReferralView } from '../domain/referral/referralView.ts';
import { partyOfActor } from '../domain/referral/whoMaySee.ts';
import { referralList } from './referralList.ts';

export const ownReferrals = query({
  name: 'own-referrals',
  summary: 'Referrals that the caller’s organisation (or the person) brought, the newest first',
  path: '/own-referrals',
  by: ['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'INTAKE', 'PERSON'],
  search: Paging,
  answer: pageOf(ReferralView),
  run: ({ search, actor }, tools) =>
    referralList(tools, actor, 'referral-by-author', partyOfActor(actor), {
      ...search,
      descending: true,
    }),
});
