import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { partyOfActor } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { ReferralView, referralView } from '../domain/referral/view.ts';

export const listOwnReferrals = query({
  name: 'own-referrals',
  summary: 'Referrals that the caller’s organisation (or the person) brought, the newest first',
  path: '/own-referrals',
  by: each(
    ['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'INTAKE', 'PERSON'],
    eachRow('OWN_STATEMENT'),
  ),
  search: Paging,
  answer: pageOf(ReferralView),
  async run({ search, actor }, tools) {
    const page = { ...search, descending: true };
    const own = await tools.list(pathway, 'referral-by-author', partyOfActor(actor), page);
    return shownRows(tools, own, referralView);
  },
});
