import { OrgId } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { assessedBy } from '../../domain/candidate/assessedBy.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';

const name = 'name-assessor';

/** The legal screen may have named nobody, or assessors who cannot: whoever was named before learns no more of it. */
export const nameAssessor = command({
  name,
  summary: 'Say whose assessors determine suitability, after the legal screen',
  path: '/people/{pathwayRef}/orders/{orderId}/name-assessor',
  by: byOnOrder(name),
  body: z.strictObject({ assessorOrg: OrgId }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params: { orderId }, body: { assessorOrg } }, state) {
    return assessedBy(orderOf(state, orderId)) === assessorOrg
      ? []
      : [{ type: 'assessor-named', orderId, assessorOrg }];
  },
});
