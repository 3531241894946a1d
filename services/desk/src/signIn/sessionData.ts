import type { Role } from '@throughcare/contracts';

/** A sign-in that has left for the provider. */
export type Pending = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page of the desk that was wanted. */
  readonly to: string;
};

/** Whose session it is. Tokens are kept elsewhere: two answers of one session must not write over each other's. */
export type Holder = {
  readonly account: string;
  readonly title: string;
  readonly org: string;
  readonly roles: readonly Role[];
  readonly sample: boolean;
  /** The provider's name for the session. */
  readonly session: string | null;
  /** Unix milliseconds. */
  readonly at: number;
  /** Where its tokens are kept. */
  readonly tokens: string;
};

declare module 'express-session' {
  interface SessionData {
    pending?: readonly Pending[];
    signedIn?: Holder;
  }
}
