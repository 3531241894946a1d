import { each, eachRow, hasRole, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { deskOfOffice, deskOfOrg } from '../domain/consent/desk.ts';
import { ConsentRequestView, consentRequestView } from '../domain/consent/requestView.ts';
import { pathway } from '../domain/document.ts';

export const listConsentRequests = query({
  name: 'consent-requests',
  summary: 'Consents about which my office has to ask the person, the soonest due first',
  path: '/consent-requests',
  shows: ['consent-request'],
  by: {
    INTAKE: office,
    ...each(['PCM', 'PHC', 'PREC'], eachRow('HOLDS_STAY')),
    ...each(['NGOC', 'PROV'], eachRow('HOLDS_CASE')),
  },
  search: Paging,
  answer: pageOf(ConsentRequestView),
  async run({ search, actor }, tools) {
    const desk = hasRole(actor, 'INTAKE') ? deskOfOffice : deskOfOrg(actor.org);
    const page = await tools.list(pathway, 'consent-request', desk, search);
    return shownRows(tools, page, consentRequestView);
  },
});
