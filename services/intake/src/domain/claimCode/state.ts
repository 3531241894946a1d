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
export type ClaimCodes = Readonly<Record<string, ClaimCode>>;

export type ClaimCodeEvent =
  | { readonly type: 'claim-code-issued'; readonly code: ClaimCode }
  | {
      readonly type: 'claim-code-redeemed';
      readonly claimCodeId: string;
      readonly consentId: string;
      readonly done: Done;
    }
  | { readonly type: 'claim-code-voided'; readonly claimCodeId: string; readonly done: Done };

export const isUsable = (code: ClaimCode): boolean =>
  code.redeemed === null && code.voided === null;

/** Twelve signs of 32 (60 bits), without I, L, O and U, in groups of four: can be read aloud and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code that a derived id spells; the same id spells the same code. */
export function codeFrom(id: string): string {
  // The version and variant digits of a UUID are fixed and would cost strength.
  const digits = `${id.slice(0, 8)}${id.slice(9, 13)}${id.slice(24, 36)}`;
  let bits = BigInt(`0x${digits}`);
  let text = '';
  for (let n = 0; n < 12; n++) {
    text = (alphabet[Number(bits & 31n)] ?? '0') + text;
    bits >>= 5n;
  }
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** As typed by a hand in a hurry: spaces, dashes and case do not matter; O is 0, I and L are 1. */
export const normalised = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

export const hashOf = (typed: string, context: { hash(text: string): string }): string =>
  context.hash(`claim-code/${normalised(typed)}`);

export function evolveClaimCodes(codes: ClaimCodes, event: ClaimCodeEvent): ClaimCodes {
  if (event.type === 'claim-code-issued') return { ...codes, [event.code.claimCodeId]: event.code };
  const code = codes[event.claimCodeId];
  if (!code) return codes;
  const { done } = event;
  const moved: ClaimCode =
    event.type === 'claim-code-redeemed'
      ? { ...code, redeemed: done, consentId: event.consentId }
      : { ...code, voided: done };
  return { ...codes, [event.claimCodeId]: moved };
}
