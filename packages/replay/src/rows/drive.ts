import { createHash } from 'node:crypto';
import type { AreaCode, Instant, PathwayRef } from '@throughcare/contracts';
import { z } from 'zod';
import type { Caller } from '../api.ts';
import type { Chooser } from '../choose.ts';

/** What driving a row needs: the API in a file's name, rest between steps, and the choices of this replay. */
export type Drive = {
  readonly importer: Caller;
  /** Resolves when the last command's events have had all their effects. */
  readonly settle: () => Promise<void>;
  readonly chooser: Chooser;
  readonly now: () => Instant;
  readonly partners: 'simulated' | 'none';
};

/** A source as it was named on the command line. */
export type SourceOf<Row> = {
  /** Name of the file without its folder: part of every key, so that a moved file is still the same. */
  readonly name: string;
  readonly place: number;
  readonly area: AreaCode | undefined;
  readonly rows: readonly { readonly row: number; readonly record: Row }[];
};

const PersonAnswer = z.object({ pathwayRef: z.uuid() });

export type Circumstances = {
  readonly sex?: string;
  readonly ageBand?: string;
  readonly area?: string;
};

/** The person whom a source's number names: found, or opened without a name. `key` is the row step's own. */
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
  );
  return PersonAnswer.parse(body).pathwayRef as PathwayRef;
}

/** A short name of a text, for idempotency keys: the text may be a number that names a person. */
export const keyed = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 32);

/** A UUID that follows from a text alone. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
