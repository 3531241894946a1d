import { byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { agreed, brings, coordinates, operates } from './relations.ts';
import type { Partner } from './state.ts';

export const ShownPartner = Agreement.extend({ partnerId: z.uuid(), open: z.boolean() });

/** An agreement, in which no person stands. */
export const shownPartner = ({
  id,
  agreement,
  open,
}: Partner): z.output<typeof ShownPartner> | undefined =>
  agreement ? { partnerId: id, ...agreement, open } : undefined;

export const partnerView = viewsOn<Partner>()({
  name: 'partner',
  param: 'partnerId',
  schema: notice(ShownPartner),
  seenBy: [agreed, coordinates, brings, byService, operates],
  of: shownPartner,
});
