import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { referralList } from '../domain/referral/referralList.ts';
import { referralStates } from '../domain/referral/transitions.ts';
import { ReferralView } from '../domain/referral/view.ts';

export const listReferralsAtStep = query({
  name: 'referral-work-list',
  summary: 'Referrals at a step, the longest waiting first',
  path: '/referrals',
  by: ['INTAKE'],
  search: Paging.extend({ state: z.enum(referralStates).exclude(['DRAFT']).default('SUBMITTED') }),
  answer: pageOf(ReferralView),
  run: ({ search, actor }, tools) =>
    referralList(tools, actor, 'referral-by-state', search.state, search),
});
