import { createHash } from 'node:crypto';
import type { AreaCode, PathwayRef } from '@throughcare/contracts';
import type { ProblemCode } from '@throughcare/record';
import { z } from 'zod';
import type { Answer, Caller } from '../api.ts';
import type { Chooser } from '../choose.ts';

/** What driving a row needs: the API in a file's name, and whom a court asks for a place. */
export type Drive = {
  readonly importer: Caller;
  /** Simulated partners: the provider that the court asks, chosen by hash. Null: places are attested. */
  readonly chooser: Chooser | null;
  /** Part of each idempotency key: an import of another day asks anew. */
  readonly keyed: string;
  /** Refusals that mean that a run before has done it. A replay knows what it did, and takes none. */
  readonly doneBefore: readonly ProblemCode[];
};

/** A source as it was named on the command line. */
export type SourceOf<Row> = {
  /** Name of the file without its folder: part of every key, so that a moved file is still the same. */
  readonly name: string;
  readonly place: number;
  readonly area: AreaCode | undefined;
  readonly rows: readonly { readonly row: number; readonly record: Row }[];
};

/** Resolves when everything that was caused so far has had its effects. */
export type Rest = () => Promise<void>;

const PersonAnswer = z.object({ pathwayRef: z.uuid() });
const MergedAnswer = z.object({ code: z.literal('person-merged'), keptRef: z.uuid() });

export type Circumstances = {
  readonly sex?: string;
  readonly ageBand?: string;
  readonly area?: string;
};

/**
 * The person whom a source's number names: found, or opened without a name; where the record was merged, the one that was kept.
 * `key` is the row step's own.
 */
export async function personOf(
  importer: Caller,
  identifier: { readonly issuer: string; readonly type: string; readonly value: string },
  circumstances: Circumstances,
  key: string,
): Promise<PathwayRef> {
  const { body } = await importer.command(
    'intake',
    '/people/by-identifier',
    { ...identifier, ...circumstances },
    key,
    ['person-merged'],
  );
  const merged = MergedAnswer.safeParse(body);
  return (merged.success ? merged.data.keptRef : PersonAnswer.parse(body).pathwayRef) as PathwayRef;
}

/**
 * The same person under an old number, without opening a record: null where nobody has it. A message that a person must look
 * at makes nobody.
 */
export async function knownPerson(
  importer: Caller,
  identifier: { readonly issuer: string; readonly type: string; readonly value: string },
  key: string,
): Promise<PathwayRef | null> {
  const { status, body } = await importer.attempt(
    'intake',
    '/people/by-identifier',
    { ...identifier, onlyFind: true },
    key,
  );
  const merged = MergedAnswer.safeParse(body);
  if (merged.success) return merged.data.keptRef as PathwayRef;
  return status < 300 ? (PersonAnswer.parse(body).pathwayRef as PathwayRef) : null;
}

/** A chain of merged records is followed to its end, one answer after the other. */
const longestChain = 20;
export async function atKept(
  ref: PathwayRef,
  ask: (ref: PathwayRef, step: number) => Promise<Answer>,
): Promise<Answer & { readonly ref: PathwayRef }> {
  let at = ref;
  for (let step = 0; ; step++) {
    const answer = await ask(at, step);
    const merged = MergedAnswer.safeParse(answer.body);
    if (!merged.success || merged.data.keptRef === at || step === longestChain)
      return { ...answer, ref: at };
    at = merged.data.keptRef as PathwayRef;
  }
}

/** A short name of a text, for idempotency keys: the text may name a person, or hold what a header cannot. */
export const keyed = (...texts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 32);

/** A UUID that follows from a text alone. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
