import { aftercareEventTypes, type DataOf } from '@throughcare/contracts';
import {
  type DocumentType,
  organisationCopy,
  publication,
  type Registered,
  type RegisterTold,
} from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';

const { agreementChanged } = aftercareEventTypes;

export type ToldAgreement = DataOf<typeof agreementChanged>;
export type KnownOrganisation = Registered & {
  /** What others were told last of its agreement as a partner. */
  readonly agreement: ToldAgreement | null;
};
export type OrganisationEvent =
  | RegisterTold
  | { readonly type: 'agreement-changed'; readonly agreement: ToldAgreement };

/**
 * An organisation as aftercare knows it: the copy of the register, and what was published of its agreement. A partner's own
 * document has an id of its own; a stream is named after what it is about, so this one publishes.
 */
export const organisation: DocumentType<KnownOrganisation, OrganisationEvent, AftercareSettings> = {
  ...organisationCopy,
  empty: (id) => ({ ...organisationCopy.empty(id), agreement: null }),
  evolve: (state, event) =>
    event.type === 'agreement-changed'
      ? { ...state, agreement: event.agreement }
      : { ...state, ...organisationCopy.evolve(state, event) },
  /** Who was to go there is in other documents. */
  followUps: (event) =>
    event.type === 'closing-told' ? [{ name: 'release-places', key: event.type, payload: {} }] : [],
  publish: (event) =>
    event.type === 'agreement-changed'
      ? [publication(agreementChanged, 'care', event.agreement)]
      : [],
  views: {},
};
