import type { z } from 'zod';

/** What a problem is about. Its status and title follow from it. */
export const problemKinds = {
  /** The bytes are no request of ours. */
  unreadable: { status: 400, title: 'The request cannot be read' },
  /** Nobody we know is calling. */
  unauthenticated: { status: 401, title: 'Who are you?' },
  /** The caller's role may not do this. */
  forbidden: { status: 403, title: 'Your role may not do this' },
  /** Unknown, or not for this caller to know of. */
  'not-found': { status: 404, title: 'Not found' },
  /** A rule of the state says no. */
  conflict: { status: 409, title: 'The state of the record does not allow this' },
  /** The caller decided on something that is otherwise by now. */
  stale: { status: 412, title: 'The record has changed since you read it' },
  'too-large': { status: 413, title: 'The request is too large' },
  /** The input cannot be right, whatever the state. */
  invalid: { status: 422, title: 'The request is not right' },
  'header-missing': { status: 428, title: 'A header is missing' },
  'too-many': { status: 429, title: 'Too many requests' },
  /** A fault of ours. */
  failed: { status: 500, title: 'Something went wrong here' },
  /** Something else must answer first. */
  unavailable: { status: 503, title: 'Not available at the moment' },
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** What a refusal adds to its problem: ids and codes only, each by name and schema. */
export type Members = Readonly<
  Record<string, z.ZodType<string | number | boolean | readonly string[]>>
> & { readonly [Name in (typeof reservedMembers)[number]]?: never };
type NoMembers = Readonly<Record<never, never>>;

/** What RFC 9457 and this system say in every problem. A row that declares one of them does not compile. */
export const reservedMembers = [
  'type',
  'title',
  'status',
  'detail',
  'instance',
  'code',
  'errors',
  'open',
] as const;

/** One row of the table of problems: all that is known of a code before it is given. */
export type ProblemRow<K extends ProblemKind = ProblemKind, M extends Members = Members> = {
  readonly kind: K;
  /** Whether the very same request may be accepted after nothing but waiting. */
  readonly retry: 'never' | 'later';
  /** Seconds to wait, where waiting helps. */
  readonly after: number | null;
  /** What a person can do about it: one plain sentence. */
  readonly remedy: string;
  readonly members: M;
  /** What may be answered so, where no single command decides it. */
  readonly where: string | null;
};

const of =
  <K extends ProblemKind>(kind: K) =>
  <M extends Members = NoMembers>(remedy: string, members?: M): ProblemRow<K, M> => ({
    kind,
    retry: 'never',
    after: null,
    remedy,
    members: members ?? ({} as M),
    where: null,
  });

export const unreadable = of('unreadable');
export const unauthenticated = of('unauthenticated');
export const forbidden = of('forbidden');
export const notFound = of('not-found');
export const conflict = of('conflict');
export const stale = of('stale');
export const tooLarge = of('too-large');
export const invalid = of('invalid');
export const headerMissing = of('header-missing');
export const tooMany = of('too-many');
export const failed = of('failed');
export const unavailable = of('unavailable');

/** Waiting so many seconds may be all that it takes. */
export const later = <R extends ProblemRow>(seconds: number, row: R): R => ({
  ...row,
  retry: 'later',
  after: seconds,
});

/** A row that the way in decides on, before or behind every single command. */
export const at = <R extends ProblemRow>(where: string, row: R): R => ({ ...row, where });
