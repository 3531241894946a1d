import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { agreementListing, organisation } from '../domain/organisation/document.ts';
import { AgreementView, agreementView } from '../domain/organisation/view.ts';

export const listAgreements = query({
  name: 'agreements',
  summary:
    'Partners that have an agreement with my prison, those included whose agreement has ended',
  path: '/agreements',
  by: each(['PCM', 'PREC'], eachRow('OWN_STATEMENT')),
  search: Paging,
  answer: pageOf(AgreementView),
  async run({ search, actor }, tools) {
    const page = await tools.list(organisation, agreementListing, actor.org, search);
    return rowsOfPage(page, tools, organisation, agreementView);
  },
});
