import type { DocumentType } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Listing } from '../provider/listing.ts';
import type { Agreement } from './agreement.ts';
import { partnerView } from './view.ts';

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

/** An organisation that was onboarded: only such a one is offered anybody. */
export const partner: DocumentType<Partner, PartnerEvent, AftercareSettings> = {
  kind: 'partner',
  idParam: 'partnerId',
  empty: (id) => ({ id, agreement: null, open: true, served: [] }),
  evolve(state, event) {
    switch (event.type) {
      case 'partner-agreed':
        return { ...state, agreement: event.agreement };
      case 'door-set':
        return { ...state, open: event.open };
      case 'listings-read':
        return { ...state, served: event.served };
      default:
        return event satisfies never;
    }
  },
  followUps: (event) =>
    event.type === 'partner-agreed'
      ? [{ name: 'read-listings', key: event.agreement.org, payload: {} }]
      : [],
  index({ id, agreement, open }) {
    if (!agreement) return [];
    const row = { sort: agreement.org, item: id };
    return [
      { ...row, name: 'partners', key: 'ALL' },
      { ...row, name: 'partner-org', key: agreement.org },
      ...(open
        ? agreement.takes.map((takes) => ({ ...row, name: 'partners-for', key: takes }))
        : []),
      ...agreement.providerIds.map((key) => ({ ...row, name: 'partner-of-provider', key })),
    ];
  },
  entities: (state) => (state.agreement ? { agreement: state } : {}),
  views: { partner: partnerView },
};
