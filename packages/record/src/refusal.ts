import type { CodeOf, KindOf, MembersOf, PlainCode } from './problems/index.ts';

/** Why a command was not accepted. Data, not an exception: `decide` returns it, one mapper turns it into problem+json. */
const kinds = [
  'invalid',
  'conflict',
  'forbidden',
  'not-found',
  'stale',
  'too-many',
  'unavailable',
] as const;
export type RefusalKind = (typeof kinds)[number];
export type RefusalCode = CodeOf<RefusalKind>;

export type Refusal<C extends RefusalCode = RefusalCode> = {
  readonly refused: KindOf<C>;
  /** Stable; callers may branch on it. Its row in the table of problems says the rest. */
  readonly code: C;
  /** For people. Never a name, a contact detail, a clinical value or a charge. */
  readonly detail: string;
  /** JSON pointer into the body, e.g. `/startBy`. */
  readonly field?: string;
  /** Further members of the problem document, as the row declares them. */
  readonly more?: MembersOf<C>;
};

type Members<C extends RefusalCode> = [more: MembersOf<C>];
/** What is said with a code: its members, where its row declares some. A code that is not of the kind is told as that alone. */
type Rest<K extends RefusalKind, C extends RefusalCode> = [C] extends [PlainCode]
  ? []
  : CodeOf<K> extends C
    ? Partial<Members<C>>
    : Members<C>;

/** A refusal of one kind: a code of another kind, or of none, does not compile. */
const of =
  <K extends RefusalKind>(refused: K) =>
  <C extends CodeOf<K> & RefusalCode>(
    code: C,
    detail: string,
    ...[more]: Rest<K, C>
  ): Refusal<C> => ({ refused: refused as KindOf<C>, code, detail, ...(more && { more }) });

export const refuse = {
  /** The input cannot be right; `field` names the place. */
  invalid: <C extends CodeOf<'invalid'>>(field: string, code: C, detail: string): Refusal<C> => ({
    refused: 'invalid',
    code,
    detail,
    field,
  }),
  conflict: of('conflict'),
  forbidden: of('forbidden'),
  notFound: (
    detail = 'There is no such record, or it is not one that you may know of.',
  ): Refusal<'not-found'> => ({ refused: 'not-found', code: 'not-found', detail }),
  stale: of('stale'),
  tooMany: of('too-many'),
  unavailable: of('unavailable'),
};

const refusing: ReadonlySet<unknown> = new Set(kinds);

/** By the kind, not by the key alone: a record may well hold who refused it under the same name. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && refusing.has(value.refused);
