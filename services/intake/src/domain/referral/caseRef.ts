import { EntityId } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An id made of a keyed hash: its last 128 bits, marked as a UUID of our own making (version 8). */
function idOf(hash: string): string {
  let bits = 0n;
  for (const sign of hash) bits = bits * 64n + BigInt(digits.indexOf(sign) & 63);
  const hex = (bits & ((1n << 128n) - 1n)).toString(16).padStart(32, '0');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return parts.join('-');
}

/** A number as it is compared: spaces, case and dashes do not make another one. */
export const plainNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Under what others know a case, from the reference that its office typed: by a keyed hash, since numbers of cases can be
 * guessed. Spaces, case and dashes do not make another one. Two offices number their own cases, so the same number of another
 * office is another case. What is an id already stays as it is.
 */
export function caseRefOf(typed: string, party: string, context: Pick<Context, 'hash'>): string {
  const id = EntityId.safeParse(typed.toLowerCase());
  if (id.success) return id.data;
  return idOf(context.hash(`case/${party}/${plainNumber(typed)}`));
}
