import { oneDesk, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { isOwed } from '../domain/referral/duties.ts';
import { referralStates } from '../domain/referral/transitions.ts';
import { ReferralView, referralView } from '../domain/referral/view.ts';

export const listReferralsAtStep = query({
  name: 'referral-work-list',
  summary:
    'Referrals at a step: those to be decided by their deadline, else the longest waiting first',
  path: '/referrals',
  shows: ['referrals'],
  by: { INTAKE: office },
  search: Paging.extend({ state: z.enum(referralStates).exclude(['DRAFT']).default('SUBMITTED') }),
  answer: pageOf(ReferralView),
  run: async ({ search }, tools) =>
    shownRows(
      tools,
      isOwed(search.state)
        ? await tools.list(pathway, 'referrals', `${oneDesk}/${search.state}`, search)
        : await tools.list(pathway, 'referral-by-state', search.state, search),
      referralView,
    ),
});
