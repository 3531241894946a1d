import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf, refOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import { eachOf, listings } from '../domain/lists.ts';
import { OstStatus } from '../domain/ost/statuses.ts';
import { maySeeOst } from '../domain/ost/view.ts';

const Row = z.object({
  pathwayRef: PathwayRef,
  ostId: EntityId,
  status: OstStatus,
  appointmentAt: Instant,
  nextDueAt: Instant,
});

/** Where a community prescriber finds whom a prison hands over to them; medicine and dose are in the record itself. */
export const listOstHandOvers = query({
  name: 'ost-hand-overs',
  summary: 'Substitution treatment that is, or will be, handed over to my organisation',
  path: '/ost-hand-overs',
  by: ['PRESCRIBER'],
  search: Paging,
  answer: pageOf(Row),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.handOvers, actor.org, search);
    return eachOf(page, async ({ id, item }): Promise<z.infer<typeof Row> | undefined> => {
      const state = await tools.read(pathway, id);
      const ost = state?.osts[item];
      if (!state || !ost?.plan || !maySeeOst(state, ost, actor)) return undefined;
      const { appointmentAt, nextDueAt } = ost.plan;
      return { pathwayRef: refOf(id), ostId: ost.id, status: ost.status, appointmentAt, nextDueAt };
    });
  },
});
