import { hash } from 'node:crypto';
import { addHours, type Instant } from '@throughcare/contracts';
import { type Actor, type Refusal, refuse } from '@throughcare/record';
import type { Document, Remembered } from '@throughcare/store';
import type { Secrets } from './secrets.ts';

/**
 * Idempotency keys: a caller names each thing that it wants done, and the same request under the same name has its effect
 * once. The document that a command changes remembers the key, so that effect and memory are one write.
 */

/** Visible characters of ASCII. */
const shape = /^[\x21-\x7e]{1,200}$/;
/**
 * For how long a document remembers a key, and how many it takes in that time: of one caller, and of all. Commands that may
 * always be given take no room; of theirs the latest are remembered, and one that is not finds itself done.
 */
const limits = { hours: 24, ofCaller: 64, ofAll: 512, always: 64 };

export const isKey = (text: string): boolean => shape.test(text);

/** The id of a command's write, from which its ids derive. Callers cannot guess or meet each other's. */
export const writeIdOf = (secrets: Secrets, { org, subject }: Actor, key: string): string =>
  secrets.hash(`${org}/${subject}\u0000${key}`);

/** Who gave a command, as a document remembers it. */
export const callerOf = (secrets: Pick<Secrets, 'hash'>, { org, subject }: Actor): string =>
  secrets.hash(`caller\u0000${org}/${subject}`);

/** Equal for equal requests: the command, its input, and the precondition. */
export const fingerprintOf = (
  command: string,
  input: unknown,
  ifMatch: string | undefined,
): string => hash('sha256', JSON.stringify([command, input, ifMatch ?? null]), 'base64url');

/** What the document remembers of this key: this request, a refusal since it was another one, or nothing. */
export function recall(
  document: Document,
  writeId: string,
  fingerprint: string,
): Remembered | Refusal | undefined {
  const known = document.remembered.find(({ key }) => key === writeId);
  return known && (known.fingerprint === fingerprint ? known : reused);
}

/** A refusal where a document took as many commands within a day as it may: from this caller, or in all. */
export function roomFor(
  caller: string,
  { remembered }: Pick<Document, 'remembered'>,
  now: Instant,
): Refusal | undefined {
  const counted = unexpired(remembered, now).filter(({ always }) => always !== true);
  const own = counted.filter((one) => one.caller === caller);
  return own.length >= limits.ofCaller || counted.length >= limits.ofAll ? tooMany : undefined;
}

/** What a document remembers after one more command. What has expired is forgotten. */
export const remembering = (
  remembered: readonly Remembered[],
  one: Remembered,
): readonly Remembered[] => {
  const kept = [...unexpired(remembered, one.at), one];
  const [oldest, ...always] = kept.filter((each) => each.always === true);
  return always.length < limits.always ? kept : kept.filter((each) => each !== oldest);
};

function unexpired(remembered: readonly Remembered[], now: Instant): readonly Remembered[] {
  const expired = addHours(now, -limits.hours);
  return remembered.filter(({ at }) => at > expired);
}

const reused: Refusal = {
  refused: 'invalid',
  code: 'idempotency-key-reused',
  detail: 'This Idempotency-Key was used for another request.',
};

const tooMany: Refusal = refuse.tooMany(
  'too-many-keys',
  'This record took too many commands within a day, from you or in all.',
);

/** The document's list of write ids shows that the key was used, but what was done is no longer remembered. */
export const spent: Refusal = {
  refused: 'invalid',
  code: 'idempotency-key-spent',
  detail: 'This Idempotency-Key was used more than 24 hours ago; what it asked for was done then.',
};
