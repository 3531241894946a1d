import { type ProblemCode, rowOf } from './problems.ts';
import { problemKinds } from './row.ts';

/** What an answer says beside its row. Never a name, a contact detail, a clinical value or a charge. */
export type SaidOfProblem = {
  /** For people. */
  readonly detail?: string | undefined;
  /** What is wrong, field by field, each as a JSON pointer; never the value that was sent. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[] | undefined;
  /** The moves that are open to the caller on the same thing, by name. */
  readonly open?: readonly string[] | undefined;
  readonly more?: Readonly<Record<string, unknown>> | undefined;
  /** Seconds to wait, where it is known better than its row says. */
  readonly after?: number | undefined;
};

export type ProblemAnswer = {
  readonly status: number;
  /** Seconds, for the header; null where waiting alone changes nothing. */
  readonly retryAfter: number | null;
  readonly body: Readonly<Record<string, unknown>>;
};

/**
 * A problem as RFC 9457 writes it. Status, title and whether to wait come from the table. Of `more` only what the row declares
 * is told, so that nothing can stand in the place of what every problem says.
 */
export function problemDocument(
  code: ProblemCode,
  { detail, errors, open, more = {}, after }: SaidOfProblem = {},
): ProblemAnswer {
  const { kind, after: usually, members } = rowOf(code);
  const { status, title } = problemKinds[kind];
  const told = Object.entries(more).filter(([name]) => Object.hasOwn(members, name));
  return {
    status,
    retryAfter: after ?? usually,
    body: {
      type: `urn:throughcare:problem:${code}`,
      title,
      status,
      code,
      ...(detail !== undefined && { detail }),
      ...(errors && { errors }),
      ...(open && { open }),
      ...Object.fromEntries(told),
    },
  };
}
