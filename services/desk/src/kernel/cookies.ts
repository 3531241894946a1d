import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'express';

const day = 24 * 60 * 60 * 1_000;

/** What a browser sent under a name. What is kept here needs no encoding: codes, numbers, and tickets in letters of an address. */
export const cookieIn = ({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined =>
  new RegExp(`(?:^|; )${name}=([^;]+)`).exec(cookie)?.[1];

/** Keeps a choice in the browser in which it was made: codes and numbers, nothing of anybody. */
export function keepChoice(
  request: Pick<Request, 'headers'>,
  response: Response,
  { name, value, days }: { readonly name: string; readonly value: string; readonly days: number },
): void {
  response.cookie(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: days * day,
    secure: request.headers['x-forwarded-proto'] === 'https',
  });
  response.setHeader('Cache-Control', 'no-store');
}
