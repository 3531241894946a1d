import { eachRow, oneDesk, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { ConsentRequestView, consentRequestView } from '../domain/consent/requestView.ts';
import { pathway } from '../domain/document.ts';

/** They stand on the list of whoever should ask as well: a coordinator has it asked, or takes down what the person says. */
export const listConsentsNotAsked = query({
  name: 'consents-not-asked',
  summary:
    'Consents about which nobody has asked the person in time, or whose person is out and with nobody, the longest due first',
  path: '/consents-not-asked',
  shows: ['consents-not-asked'],
  by: { COORD: eachRow('COORDINATES') },
  search: Paging,
  answer: pageOf(ConsentRequestView),
  async run({ search }, tools) {
    const page = await tools.list(pathway, 'consents-not-asked', oneDesk, search);
    return shownRows(tools, page, consentRequestView);
  },
});
