import { type DocumentType, organisationCopy } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import type { KnownOrganisation, OrganisationEvent } from './state.ts';
import { agreementView } from './view.ts';

/** Agreements by prison, the partners in the order of their codes. */
export const agreementListing = 'agreements';

/** An organisation as prisons know it: the copy of the register, and what it agreed to as a partner. */
export const organisation: DocumentType<KnownOrganisation, OrganisationEvent, Settings> = {
  ...organisationCopy,
  empty: (id) => ({ ...organisationCopy.empty(id), agreement: null }),
  evolve: (state, event) =>
    event.type === 'agreement-told'
      ? { ...state, agreement: event.agreement }
      : { ...state, ...organisationCopy.evolve(state, event) },
  registers: ({ id, agreement }) =>
    (agreement?.prisons ?? []).map((key) => ({ name: agreementListing, key, sort: id, item: id })),
  views: { agreement: agreementView },
};
