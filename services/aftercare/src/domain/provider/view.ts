import { byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { Listing } from './listing.ts';
import { brings, lists } from './relations.ts';
import type { Provider } from './state.ts';

export const ShownProvider = Listing.extend({ providerId: z.uuid() });

/** An entry of a directory, in which no person stands. */
export const shownProvider = ({
  id,
  listing,
}: Provider): z.output<typeof ShownProvider> | undefined =>
  listing ? { providerId: id, ...listing } : undefined;

export const providerView = viewsOn<Provider>()({
  name: 'provider',
  param: 'providerId',
  schema: notice(ShownProvider),
  seenBy: [brings, lists, byService],
  of: shownProvider,
});
