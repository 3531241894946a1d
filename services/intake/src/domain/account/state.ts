import type { ById } from '@throughcare/record';
import type { Done } from '../step/done.ts';

/** A code that is handed to the person: whoever brings it has the account that is theirs. */
export type AccountCode = {
  readonly accountCodeId: string;
  /** Keyed hash; the code itself is shown once and kept nowhere. */
  readonly hash: string;
  readonly expiresAt: string;
  readonly issued: Done;
  readonly used: Done | null;
  readonly voided: Done | null;
};

/** An account that is the person's own, until it is unbound. */
export type Binding = {
  readonly bindingId: string;
  /** Keyed hash of issuer and subject. */
  readonly account: string;
  readonly accountCodeId: string;
  readonly bound: Done;
  readonly unbound: Done | null;
};

export type AccountCodes = ById<AccountCode>;
export type Bindings = ById<Binding>;

export const isOpen = ({ used, voided }: AccountCode): boolean => used === null && voided === null;
