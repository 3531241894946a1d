import { randomUUID } from 'node:crypto';
import type { Role } from '@throughcare/contracts';
import type { Whatever } from '@throughcare/record';
import type { House } from '@throughcare/runtime/house';
import type { Undeclared } from './declaredAnswers.ts';

export type Answer = {
  readonly status: number;
  /** Parsed JSON, or the text where it is none. */
  readonly body: Whatever;
  readonly headers: Headers;
  readonly etag: string | null;
  /** What a reader elsewhere sends as `after`. */
  readonly position: string | null;
};

export type PostOptions = {
  /** Idempotency-Key; a new one unless given. Null sends none. */
  readonly key?: string | null;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type GetOptions = {
  /** Throughcare-After: a position that a command answered with. */
  readonly after?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Someone with a token. Paths begin with the service: `/intake/people/…`. */
export type Caller = {
  readonly token: string;
  post(path: string, body?: unknown, options?: PostOptions): Promise<Answer>;
  get(path: string, options?: GetOptions): Promise<Answer>;
};

export type Client = {
  /** A caller with these roles; `org` is `org-<role>` unless given. */
  as(role: Role | readonly Role[], org?: string, subject?: string): Caller;
  /** A caller with a token of the test's own making; none where empty. */
  bearing(token: string): Caller;
};

export type ClientOf = Pick<House, 'url' | 'issuer'> & {
  /** What its answers are held to: one that its service's OpenAPI does not tell of throws. */
  readonly undeclared?: Undeclared;
};

/** Real requests with real tokens. */
export function client(house: ClientOf): Client {
  const ask = asking(house);
  const bearing = (token: string): Caller => {
    const authorization: Record<string, string> =
      token === '' ? {} : { authorization: `Bearer ${token}` };
    return {
      token,
      post: (path, body = {}, { key = randomUUID(), ifMatch, headers } = {}) =>
        ask(path, {
          method: 'POST',
          body: typeof body === 'string' ? body : JSON.stringify(body),
          headers: {
            'content-type': 'application/json',
            ...authorization,
            ...(key !== null && { 'idempotency-key': key }),
            ...(ifMatch !== undefined && { 'if-match': ifMatch }),
            ...headers,
          },
        }),
      get: (path, { after, headers } = {}) =>
        ask(path, {
          method: 'GET',
          headers: {
            ...authorization,
            ...(after !== undefined && { 'throughcare-after': after }),
            ...headers,
          },
        }),
    };
  };
  return {
    bearing,
    as(role, org, subject) {
      const roles = typeof role === 'string' ? [role] : role;
      const word = (roles[0] ?? 'nobody').toLowerCase();
      return bearing(
        house.issuer.token({ subject: subject ?? `${word}-1`, org: org ?? `org-${word}`, roles }),
      );
    },
  };
}

function asking({ url, undeclared }: ClientOf) {
  return async (path: string, init: RequestInit & { method: string }): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init });
    const { status, headers } = response;
    const text = await response.text();
    const type = headers.get('content-type');
    const wrong = undeclared?.({ method: init.method, path, status, type, text }) ?? null;
    if (wrong !== null) throw new Error(wrong);
    return {
      status,
      body: parsed(text),
      headers,
      etag: headers.get('etag'),
      position: headers.get('throughcare-position'),
    };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
