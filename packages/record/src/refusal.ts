/** Why a command was not accepted. Data, not an exception: `decide` returns it, one mapper turns it into problem+json. */
export type RefusalKind =
  /** The input cannot be right; `field` names the place. 422 */
  | 'invalid'
  /** A rule of the state says no. 409 */
  | 'conflict'
  /** The caller's role may not do this. 403 */
  | 'forbidden'
  /** Unknown, or not for this caller to know of. 404 */
  | 'not-found'
  /** Something else must answer first; try later. 503 */
  | 'unavailable';

export type Refusal = {
  readonly refused: RefusalKind;
  /** Stable, lower-kebab; callers may branch on it. */
  readonly code: string;
  /** For people. Never a name, a contact detail, a clinical value or a charge. */
  readonly detail: string;
  /** JSON pointer into the body, e.g. `/startBy`. */
  readonly field?: string;
  /** Further members of the problem document (ids and codes only). */
  readonly more?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
};

export const refuse = {
  invalid: (field: string, code: string, detail: string): Refusal => ({
    refused: 'invalid',
    code,
    detail,
    field,
  }),
  conflict: (code: string, detail: string, more?: Refusal['more']): Refusal => ({
    refused: 'conflict',
    code,
    detail,
    ...(more && { more }),
  }),
  forbidden: (code: string, detail: string): Refusal => ({ refused: 'forbidden', code, detail }),
  notFound: (
    detail = 'There is no such record, or it is not one that you may know of.',
  ): Refusal => ({
    refused: 'not-found',
    code: 'not-found',
    detail,
  }),
  unavailable: (code: string, detail: string): Refusal => ({
    refused: 'unavailable',
    code,
    detail,
  }),
};

const kinds: ReadonlySet<unknown> = new Set<RefusalKind>([
  'invalid',
  'conflict',
  'forbidden',
  'not-found',
  'unavailable',
]);

/** By the kind, not by the key alone: a record may well hold who refused it under the same name. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && kinds.has(value.refused);
