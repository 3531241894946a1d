import { Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { referralList } from '../domain/referral/referralList.ts';
import { ReferralView } from '../domain/referral/view.ts';
import { partyOfActor } from '../domain/referral/whoMaySee.ts';

export const listOwnReferrals = query({
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
