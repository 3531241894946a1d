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

/** A code of one kind is worth nothing as one of another. */
export const hashOf = (
  typed: string,
  context: { hash(text: string): string },
  kind: 'claim-code' | 'account-code' = 'claim-code',
): string => context.hash(`${kind}/${normalised(typed)}`);
