import type { DocumentType } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { claimOf } from './listing.ts';
import type { Provider, ProviderEvent } from './state.ts';
import { providerView } from './view.ts';

/** A place that a directory knows. A listing is not a partner: nobody is offered to it. */
export const provider: DocumentType<Provider, ProviderEvent, AftercareSettings> = {
  kind: 'provider',
  idParam: 'providerId',
  empty: (id) => ({ id, listing: null }),
  evolve: (state, { listing }) => ({ ...state, listing }),
  /** Nobody can stand behind an entry that is new. */
  followUps: ({ type, first }) =>
    first ? [] : [{ name: 'tell-partners', key: type, payload: {} }],
  duties: 'none',
  registers({ id, listing }) {
    if (!listing) return [];
    const row = { sort: `${listing.name.slice(0, 80).toLowerCase()}/${id}`, item: id };
    return [
      { ...row, name: 'providers', key: 'ALL' },
      ...listing.areas.map((area) => ({ ...row, name: 'providers-in', key: area })),
      ...listing.services.map((service) => ({ ...row, name: 'providers-for', key: service })),
    ];
  },
  claimed: ({ listing }) => (listing ? [claimOf(listing)] : []),
  entities: ({ listing }) => [listing ? { listing } : {}],
  views: { provider: providerView },
};
