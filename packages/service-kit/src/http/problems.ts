import type { Refusal, RefusalKind } from '@throughcare/record';
import { StoreError } from '@throughcare/store';
import type { ErrorRequestHandler, Response } from 'express';
import type { z } from 'zod';

/** RFC 9457. `code` is stable; `errors` name the fields. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly more?: Refusal['more'];
  readonly retryAfter?: number;
};

const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
  unavailable: 503,
};

const titleOf: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Who are you?',
  403: 'Your role may not do this',
  404: 'Not found',
  405: 'This address knows no such method',
  409: 'The state of the record does not allow this',
  412: 'The record has changed since you read it',
  413: 'The request is too large',
  415: 'The request is not JSON',
  422: 'The request is not right',
  428: 'A header is missing',
  429: 'Too many requests for this record',
  500: 'Something went wrong here',
  503: 'Not available at the moment',
};

export function send(response: Response, problem: Omit<Problem, 'title'>): void {
  const { status, code, detail, errors, more, retryAfter } = problem;
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  response.locals.outcome = code;
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:throughcare:problem:${code}`,
        title: titleOf[status] ?? 'Problem',
        status,
        code,
        ...(detail !== undefined && { detail }),
        ...(errors && { errors }),
        ...more,
      }),
    );
}

export function sendRefusal(response: Response, refusal: Refusal): void {
  send(response, {
    status: statusOf[refusal.refused],
    code: refusal.code,
    detail: refusal.detail,
    ...(refusal.field !== undefined && {
      errors: [{ field: refusal.field, message: refusal.detail }],
    }),
    ...(refusal.more && { more: refusal.more }),
    ...(refusal.refused === 'unavailable' && { retryAfter: 2 }),
  });
}

/** What zod found, field by field. Never the value that was sent. */
export function sendInvalid(
  response: Response,
  error: z.ZodError,
  where: 'body' | 'path' | 'search',
): void {
  const status = where === 'path' ? 404 : 422;
  if (status === 404) {
    send(response, { status, code: 'not-found', detail: 'There is no such address.' });
    return;
  }
  send(response, {
    status,
    code: `invalid-${where}`,
    errors: error.issues.slice(0, 20).map((issue) => ({
      field: `/${issue.path.map(String).join('/')}`,
      message: messageOf(issue),
    })),
  });
}

/** zod names unknown keys in its message; a key that a caller made up may hold anything. */
function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? 'has keys that are not known here' : issue.message;
}

/** A failure below us, as a caller should hear it: 503 where trying again helps, 500 with nothing in it where not. */
export function sendFailure(response: Response, error: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  if (error instanceof StoreError && error.code === 'invalid-cursor')
    send(response, {
      status: 422,
      code: 'invalid-search',
      errors: [{ field: '/after', message: 'is not what a page ended with' }],
    });
  else if (error instanceof StoreError && error.retry === 'later')
    send(response, { status: 503, code: `store-${error.code}`, retryAfter: 1 });
  else if (error instanceof ServiceUnavailable)
    send(response, {
      status: 503,
      code: 'service-unavailable',
      detail: error.message,
      retryAfter: 2,
    });
  else send(response, { status: 500, code: 'internal' });
}

/** Another service did not answer. */
export class ServiceUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';
}

type BodyParserError = { readonly type?: string; readonly status?: number };

/** The last handler: what express and its parsers throw, as problems. */
export const onUnhandled =
  (log: (error: unknown) => void): ErrorRequestHandler =>
  (error: BodyParserError, _request, response, _next) => {
    const status = error.status ?? 500;
    if (error.type === 'entity.too.large') send(response, { status: 413, code: 'too-large' });
    else if (error.type === 'entity.parse.failed')
      send(response, { status: 400, code: 'not-json', detail: 'The body is not valid JSON.' });
    else if (status >= 400 && status < 500) send(response, { status: 400, code: 'bad-request' });
    else {
      log(error);
      sendFailure(response, error);
    }
  };
