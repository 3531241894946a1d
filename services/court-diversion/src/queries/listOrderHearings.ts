import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { courtStaff, ownStatement, relationsOf } from '../domain/access/relations.ts';
import { HearingView, hearingView } from '../domain/hearing/view.ts';

const { PROV, PERSON } = relationsOf;

/** Where the provider finds the hearing that its report is asked for, and the person when to come. */
export const listOrderHearings = queryAbout({
  name: 'list-order-hearings',
  summary: 'The hearings of one order, by time; minutes for the court only.',
  path: '/people/{pathwayRef}/orders/{orderId}/hearings',
  by: { ...courtStaff, ...each(['PROV', 'NGOC'], ...PROV, ownStatement), PERSON },
  answer: z.object({ items: z.array(HearingView) }),
  async run({ params }, tools, record) {
    const items = Object.values(record.state.hearings)
      .filter(({ orderId }) => orderId === params.orderId)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .flatMap(({ id }) => tools.show(hearingView, record, id) ?? []);
    return items.length > 0 ? { items } : refuse.notFound();
  },
});
