import type { ById } from '@throughcare/record';
import type { Done } from '../step/done.ts';

/** A printed code that the person may bring to any partner: whoever redeems it gets consent by that act. */
export type ClaimCode = {
  readonly claimCodeId: string;
  /** Keyed hash; the code itself is shown once and kept nowhere. */
  readonly hash: string;
  readonly expiresAt: string;
  readonly issued: Done;
  readonly redeemed: Done | null;
  readonly consentId: string | null;
  readonly voided: Done | null;
};
export type ClaimCodes = ById<ClaimCode>;

export const isUsable = (code: ClaimCode): boolean =>
  code.redeemed === null && code.voided === null;
