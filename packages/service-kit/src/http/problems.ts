import {
  type PlainCode,
  type ProblemCode,
  problemDocument,
  type Refusal,
  type SaidOfProblem,
} from '@throughcare/record';
import { StoreError, type StoreErrorCode } from '@throughcare/store';
import type { ErrorRequestHandler, Response } from 'express';
import type { z } from 'zod';

/** Answers with a problem. Its status, its title and whether to try again are those of its row in the table. */
export const send = (
  response: Response,
  code: PlainCode,
  said: Omit<SaidOfProblem, 'more'> = {},
): void => answer(response, code, said);

/** `open`: the moves that are open to the caller on the same thing, where the state of it says no. */
export const sendRefusal = (
  response: Response,
  { code, detail, field, more }: Refusal,
  open?: readonly string[],
): void =>
  answer(response, code, {
    detail,
    more,
    open,
    ...(field !== undefined && { errors: [{ field, message: detail }] }),
  });

function answer(response: Response, code: ProblemCode, said: SaidOfProblem): void {
  const { status, retryAfter, body } = problemDocument(code, said);
  if (retryAfter !== null) response.setHeader('Retry-After', String(retryAfter));
  response.locals.outcome = code;
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}

/** What zod found, field by field. Never the value that was sent. */
export function sendInvalid(
  response: Response,
  error: z.ZodError,
  where: 'body' | 'path' | 'search',
): void {
  if (where === 'path') {
    send(response, 'not-found', { detail: 'There is no such address.' });
    return;
  }
  send(response, `invalid-${where}`, {
    errors: error.issues.slice(0, 20).map((issue) => ({
      field: `/${issue.path.map(String).join('/')}`,
      message: messageOf(issue),
    })),
  });
}

/**
 * Names the unknown keys that have the form of a field's name. A key that a caller made up may hold anything: one of another
 * form is counted and not repeated.
 */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  const named = issue.keys.filter((key) => /^[a-z][A-Za-z0-9]{0,29}$/.test(key));
  const others = issue.keys.length - named.length;
  const which = [
    ...named.slice(0, 10).map((key) => `“${key}”`),
    ...(others > 0 ? [`${others} whose names are no names of fields`] : []),
  ];
  return `has keys that are not known here: ${which.join(', ')}`;
}

/** Where trying again helps, that is said; where it does not, nothing is. */
const ofStore: Readonly<Record<StoreErrorCode, PlainCode>> = {
  conflict: 'store-conflict',
  'unknown-outcome': 'store-unknown-outcome',
  unavailable: 'store-unavailable',
  locked: 'internal',
  'read-only': 'internal',
  'invalid-cursor': 'invalid-search',
};

/** A failure below us, as a caller should hear it. */
export function sendFailure(response: Response, error: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  if (error instanceof ServiceUnavailable)
    send(response, 'service-unavailable', { detail: error.message });
  else if (!(error instanceof StoreError)) send(response, 'internal');
  else
    send(response, ofStore[error.code], {
      ...(error.code === 'invalid-cursor' && {
        errors: [{ field: '/after', message: 'is not what a page ended with' }],
      }),
    });
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
    if (error.type === 'entity.too.large') send(response, 'too-large');
    else if (error.type === 'entity.parse.failed')
      send(response, 'not-json', { detail: 'The body is not valid JSON.' });
    else if (status >= 400 && status < 500) send(response, 'bad-request');
    else {
      log(error);
      sendFailure(response, error);
    }
  };
