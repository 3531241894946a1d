import { each, eachRow, hasRole, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { partyOfActor } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { ReferralView, referralView } from '../domain/referral/view.ts';

/** What the caller brought; a person with an account of their own finds as well what others brought about them. */
export const listOwnReferrals = query({
  name: 'own-referrals',
  summary: 'Referrals that the caller’s organisation (or the person) brought, the newest first',
  path: '/own-referrals',
  by: {
    ...each(['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'INTAKE'], eachRow('OWN_STATEMENT')),
    PERSON: [eachRow('OWN_STATEMENT'), eachRow('SELF')],
  },
  search: Paging.extend({
    broughtBy: z.enum(['ME', 'ANYBODY']).default('ME').meta({
      description: 'ANYBODY, for a person: every referral about them that was handed in',
    }),
  }),
  answer: pageOf(ReferralView),
  async run({ search, actor }, tools) {
    const { broughtBy, ...paging } = search;
    const page = { ...paging, descending: true };
    const rows =
      broughtBy === 'ANYBODY' && hasRole(actor, 'PERSON')
        ? await tools.list(pathway, 'referral-by-person', actor.account, page)
        : await tools.list(pathway, 'referral-by-author', partyOfActor(actor), page);
    return shownRows(tools, rows, referralView);
  },
});
