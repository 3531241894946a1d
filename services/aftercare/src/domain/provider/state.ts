import type { Listing } from './listing.ts';

export type Provider = { readonly id: string; readonly listing: Listing | null };
export type ProviderEvent = { type: 'provider-listed'; listing: Listing; first: boolean };
