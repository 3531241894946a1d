/** A request that is not done, and the answer to it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** What Express's own parsers throw, such as for a body that is not JSON. */
export const hasStatus = (error: unknown): error is { status: number } =>
  typeof (error as { status?: unknown } | null)?.status === 'number';
