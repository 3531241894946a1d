import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { courtRoles } from '../domain/access/knows.ts';
import { pathway } from '../domain/document.ts';
import { HearingView, viewHearing } from '../domain/hearing/view.ts';

/** Where the provider finds the hearing that its report is asked for, and the person when to come. */
export const listOrderHearings = query({
  name: 'list-order-hearings',
  summary: 'The hearings of one order, by time; minutes for the court only.',
  path: '/people/{pathwayRef}/orders/{orderId}/hearings',
  by: [...courtRoles, 'PROV', 'NGOC', 'PERSON'],
  answer: z.object({ items: z.array(HearingView) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: `hearings of ${params.orderId}` }),
  async run({ params, actor }, tools) {
    const state = await tools.read(pathway, params.pathwayRef);
    const items = Object.values(state?.hearings ?? {})
      .filter(({ orderId }) => orderId === params.orderId)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .flatMap((hearing) => (state && viewHearing(state, hearing, actor)) ?? []);
    return items.length > 0 ? { items } : refuse.notFound();
  },
});
