import type { Listing } from '../provider/listing.ts';
import type { Agreement } from './agreement.ts';

/** The part of a listing that matching reads. */
export type Served = Pick<
  Listing,
  'services' | 'areas' | 'sexes' | 'minAge' | 'maxAge' | 'languages' | 'ost' | 'capacity'
> & { readonly providerId: string };

export type Partner = {
  readonly id: string;
  readonly agreement: Agreement | null;
  /** The toggle of G8: a partner that is full closes its door without giving up the agreement. */
  readonly open: boolean;
  readonly served: readonly Served[];
};
export type PartnerEvent =
  | { type: 'partner-agreed'; agreement: Agreement }
  | { type: 'door-set'; open: boolean }
  | { type: 'listings-read'; served: readonly Served[] };
