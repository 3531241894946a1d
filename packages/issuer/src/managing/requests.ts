import { problemDocument } from '@throughcare/record';
import type { Request, Response } from 'express';
import type { z } from 'zod';

/** What was sent, where it fits; otherwise it is answered which fields do not. */
export function bodyOf<T>(
  schema: z.ZodType<T>,
  request: Request,
  response: Response,
): T | undefined {
  const read = schema.safeParse(request.body ?? {});
  if (read.success) return read.data;
  sendErrors(
    response,
    read.error.issues.map(({ path, message }) => ({ field: `/${path.join('/')}`, message })),
  );
  return undefined;
}

/** Says which fields are wrong. */
export function sendErrors(
  response: Response,
  errors: readonly { readonly field: string; readonly message: string }[],
): void {
  const { status, body } = problemDocument('invalid-body', { errors });
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}
