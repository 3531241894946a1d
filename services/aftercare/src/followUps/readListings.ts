import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../domain/partner/document.ts';
import type { Served } from '../domain/partner/state.ts';
import { provider } from '../domain/provider/document.ts';
import type { Provider } from '../domain/provider/state.ts';

/** Keeps what matching needs beside the agreement, so that a round reads one document a partner. */
export const readListings = followUpsOn(partner)({
  name: 'read-listings',
  does: "copies what the partner's directory entries say of whom they serve",
  payload: z.object({}),
  async run({ state }, tools) {
    const served: Served[] = [];
    for (const id of state.agreement?.providerIds ?? []) {
      const listing = (await tools.read<Provider>(provider, id))?.listing;
      if (!listing) continue;
      const { services, areas, sexes, minAge, maxAge, languages, ost, capacity } = listing;
      served.push({
        providerId: id,
        services,
        areas,
        sexes,
        minAge,
        maxAge,
        languages,
        ost,
        capacity,
      });
    }
    return () => [{ type: 'listings-read', served }];
  },
});
