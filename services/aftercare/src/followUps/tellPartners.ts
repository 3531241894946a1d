import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../domain/partner/document.ts';
import type { Partner, PartnerEvent } from '../domain/partner/state.ts';
import { provider } from '../domain/provider/document.ts';

/** A changed listing reaches the partners that stand behind it: they read theirs again. */
export const tellPartners = followUpsOn(provider)({
  name: 'tell-partners',
  does: 'lets the partners behind a changed directory entry read it again',
  payload: z.object({}),
  async run({ id }, tools) {
    const { items } = await tools.list(partner, 'partner-of-provider', id, { limit: 200 });
    for (const row of items)
      await tools.change<Partner, PartnerEvent>(partner, row.id, ({ agreement }) =>
        agreement ? [{ type: 'partner-agreed', agreement }] : [],
      );
    return undefined;
  },
});
