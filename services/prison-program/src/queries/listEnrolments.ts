import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { pathway } from '../domain/document.ts';
import { EnrolmentStatus } from '../domain/enrolment/statuses.ts';
import { EnrolmentRow, enrolmentRow } from '../domain/enrolment/view.ts';
import { listings } from '../domain/lists.ts';

/** WAITLISTED comes in the order of the queue. */
export const listEnrolments = query({
  name: 'enrolments-by-status',
  summary: 'Open enrolments of my prison with one status, the longest waiting first',
  path: '/enrolments',
  shows: ['enrolments'],
  by: each(['PPT', 'PCM'], eachRow('HOLDS_STAY'), eachRow('HELD_LAST')),
  search: Paging.extend({ status: EnrolmentStatus }),
  answer: pageOf(EnrolmentRow),
  async run({ search: { status, ...search }, actor }, tools) {
    const key = `${actor.org}/${status}`;
    const page = await tools.list(pathway, listings.enrolments, key, search);
    return rowsOfPage(page, tools, pathway, enrolmentRow);
  },
});
