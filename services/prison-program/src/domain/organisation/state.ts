import type { aftercareEventTypes, DataOf } from '@throughcare/contracts';
import type { Registered, RegisterTold } from '@throughcare/record';

type Agreement = DataOf<typeof aftercareEventTypes.agreementChanged>;

export type KnownOrganisation = Registered & {
  /** What aftercare told of its agreement as a partner; null where it told of none. */
  readonly agreement: Agreement | null;
};
export type OrganisationEvent =
  | RegisterTold
  | { readonly type: 'agreement-told'; readonly agreement: Agreement };
