import type { ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import type { SignedIn } from './signedIn.ts';

/** What a service says where it does not do what was asked (RFC 9457). */
export const Problem = z.looseObject({
  status: z.number(),
  code: z.string(),
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What the desk asks: the services, and whoever keeps the accounts. */
export type Backend = ServiceName | 'auth';

/** A service refused, or does not answer. */
export class Refused extends Error {
  readonly problem: Problem;
  /** Seconds after which the same may be asked again, where waiting helps. */
  readonly after: number | undefined;
  constructor(problem: Problem, after?: number) {
    super(problem.code);
    this.problem = problem;
    this.after = after;
  }
}

export type Answer<T> = { readonly body: T; readonly etag: string | null };
export type Sent = { readonly key: string; readonly etag?: string | undefined };
type Search = Readonly<Record<string, string | number | undefined>>;

/** Asks the services with the token of whoever is signed in: nothing is shown here that they did not allow to this person. */
export type Asking = {
  readonly me: SignedIn;
  /** @throws Refused */
  get<T>(service: Backend, path: string, answer: z.ZodType<T>, search?: Search): Promise<T>;
  /** The same with the ETag that guards a later change. */
  read<T>(service: Backend, path: string, answer: z.ZodType<T>): Promise<Answer<T>>;
  /** Undefined where the service says that there is none for this caller, or that it is not for their role. */
  maybe<T>(
    service: Backend,
    path: string,
    answer: z.ZodType<T>,
    search?: Search,
  ): Promise<T | undefined>;
  /** Asks what stands in no address: a name. @throws Refused */
  find<T>(service: Backend, path: string, wanted: object, answer: z.ZodType<T>): Promise<T>;
  /** Gives a command, and has what it answers. The key makes a second click the same command. @throws Refused */
  post(service: Backend, path: string, body: unknown, sent: Sent): Promise<unknown>;
};

export type AskingOptions = {
  /** Where the services answer, by name. */
  readonly urlOf: (service: ServiceName) => string;
  /** Where accounts are kept, without `/auth`; left out where another provider than ours keeps them. */
  readonly authUrl?: string | undefined;
  /** For tests. */
  readonly fetch?: typeof fetch;
};

/** Milliseconds that a page waits for a service before it says so. */
const patience = 15_000;
const away = (service: Backend): Problem => ({
  status: 503,
  code: 'service-unavailable',
  detail: `${service} does not answer.`,
});

export function askingFor(me: SignedIn, options: AskingOptions): Asking {
  const call = async (service: Backend, path: string, init: RequestInit): Promise<Response> => {
    const send = options.fetch ?? fetch;
    const url = service === 'auth' ? options.authUrl : options.urlOf(service);
    if (url === undefined) throw new Refused({ status: 404, code: 'not-found' });
    const headers = { ...init.headers, Authorization: `Bearer ${await me.token()}` };
    const answer = await send(`${url}/${service}${path}`, {
      ...init,
      headers,
      signal: AbortSignal.timeout(patience),
    }).catch(() => {
      throw new Refused(away(service));
    });
    if (answer.ok) return answer;
    const problem = Problem.safeParse(await answer.json().catch(() => undefined));
    throw new Refused(
      problem.data ?? { ...away(service), status: answer.status },
      Number(answer.headers.get('Retry-After')) || undefined,
    );
  };
  const read: Asking['read'] = async (service, path, answer) => {
    const response = await call(service, path, {});
    return { body: answer.parse(await response.json()), etag: response.headers.get('ETag') };
  };
  const get: Asking['get'] = async (service, path, answer, search = {}) =>
    (await read(service, `${path}${searchOf(search)}`, answer)).body;
  return {
    me,
    read,
    get,
    maybe: (service, path, answer, search) =>
      get(service, path, answer, search).catch((error: unknown) => {
        const none = error instanceof Refused && [403, 404].includes(error.problem.status);
        if (none) return undefined;
        throw error;
      }),
    async find(service, path, wanted, answer) {
      const found = await call(service, path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(wanted),
      });
      return answer.parse(await found.json());
    },
    async post(service, path, body, { key, etag }) {
      const answer = await call(service, path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          ...(etag && { 'If-Match': etag }),
        },
        body: JSON.stringify(body),
      });
      return answer.json().catch(() => undefined);
    },
  };
}

function searchOf(search: Search): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
