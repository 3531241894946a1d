import type { DocumentType } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { claimOf } from './agreement.ts';
import type { Partner, PartnerEvent } from './state.ts';
import { partnerView } from './view.ts';

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
  followUps(event) {
    const owed = (...names: readonly string[]) =>
      names.map((name) => ({ name, key: event.type, payload: {} }));
    if (event.type === 'partner-agreed') return owed('read-listings', 'tell-agreement');
    // Which places there are is known once the listings have been read.
    return event.type === 'listings-read' || event.open ? owed('tell-places') : [];
  },
  duties: 'none',
  registers({ id, agreement, open }) {
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
  claimed: ({ agreement }) => (agreement ? [claimOf(agreement)] : []),
  entities: (state) => [state.agreement ? { agreement: state } : {}],
  views: { partner: partnerView },
};
