import { PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf, refOf } from '@throughcare/record';
import type { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import { EnrolmentStatus } from '../domain/enrolment/statuses.ts';
import { EnrolmentView, enrolmentView } from '../domain/enrolment/view.ts';
import { eachOf, listings, ownPrison } from '../domain/lists.ts';

const Row = EnrolmentView.extend({ pathwayRef: PathwayRef });

/** WAITLISTED comes in the order of the queue. */
export const listEnrolments = query({
  name: 'enrolments-by-status',
  summary: 'Open enrolments of my prison with one status, the longest waiting first',
  path: '/enrolments',
  by: ['PPT', 'PCM'],
  search: Paging.extend({ status: EnrolmentStatus }),
  answer: pageOf(Row),
  async run({ search, actor }, tools) {
    const page = await tools.list(
      pathway,
      listings.enrolments,
      `${ownPrison(actor)}/${search.status}`,
      { limit: search.limit, after: search.after },
    );
    return eachOf(page, async ({ id, item }): Promise<z.infer<typeof Row> | undefined> => {
      const state = await tools.read(pathway, id);
      const shown = state && enrolmentView.of(state, item, actor);
      return shown === undefined
        ? undefined
        : { ...EnrolmentView.parse(shown), pathwayRef: refOf(id) };
    });
  },
});
