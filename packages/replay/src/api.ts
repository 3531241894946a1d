import type { Role, ServiceName } from '@throughcare/contracts';
import type { ProblemCode } from '@throughcare/record';
import type { House } from '@throughcare/runtime';
import { type Answered, type Ask, overHttp } from '@throughcare/service-kit';
import { rest } from '@throughcare/waiting';
import { z } from 'zod';

export type Answer = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly etag: string | null;
  /** What a reader elsewhere waits for; null where nothing was published. */
  readonly position: string | null;
};

/** A refusal that the caller did not expect; the problem's code, never its input. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
  readonly status: number;
  readonly code: string;
  constructor(what: string, status: number, code: string) {
    super(`${what}: ${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

const ProblemBody = z.object({ code: z.string() });
const tries = 5;
const overtaken: readonly number[] = [404, 409];
const withoutIds = (path: string): string => path.replaceAll(/[0-9a-f-]{36}/g, '…');

/** The public API as one caller uses it: a bearer token, an idempotency key for each command. */
export class Caller {
  readonly #ask: Ask;
  readonly #token: () => string;

  constructor(ask: Ask, token: () => string) {
    this.#ask = ask;
    this.#token = token;
  }

  /** Any answer below 500. A 503 is tried again, since nothing happened. */
  async post(service: ServiceName, path: string, body: unknown, key: string): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const headers = { ...this.#bearer(), 'idempotency-key': key };
      const answered = await this.#ask({ method: 'POST', service, path, headers, body });
      if (answered.status < 500) return answerOf(answered);
      if (attempt === tries) throw new Unexpected(path, answered.status, 'no-answer');
      await rest(100 * attempt);
    }
  }

  /** A command that must be accepted, unless its refusal is one of `fine`. */
  async command(
    service: ServiceName,
    path: string,
    body: unknown,
    key: string,
    fine: readonly ProblemCode[] = [],
  ): Promise<Answer> {
    const answer = await this.post(service, path, body, key);
    if (answer.status < 300) return answer;
    const code = ProblemBody.safeParse(answer.body).data?.code ?? 'unknown';
    if (fine.includes(code as ProblemCode)) return answer;
    throw new Unexpected(
      `${service}${path.replaceAll(/[0-9a-f-]{36}/g, '…')}`,
      answer.status,
      code,
    );
  }

  /** A command that the world may have overtaken: any refusal is an answer. Throws on 400, 401 and 428, which are faults of the caller. */
  async attempt(service: ServiceName, path: string, body: unknown, key: string): Promise<Answer> {
    const answer = await this.post(service, path, body, key);
    if (answer.status < 300 || overtaken.includes(answer.status)) return answer;
    const code = ProblemBody.safeParse(answer.body).data?.code ?? 'unknown';
    throw new Unexpected(`${service}${withoutIds(path)}`, answer.status, code);
  }

  /** Undefined for 404. `after` waits for what a command elsewhere answered with, up to two seconds. */
  async get<T>(
    service: ServiceName,
    path: string,
    shape: z.ZodType<T>,
    after: string | null = null,
  ): Promise<T | undefined> {
    const headers = { ...this.#bearer(), ...(after !== null && { 'throughcare-after': after }) };
    const { status, body } = answerOf(await this.#ask({ method: 'GET', service, path, headers }));
    if (status === 404) return undefined;
    if (status !== 200)
      throw new Unexpected(
        `GET ${service}`,
        status,
        ProblemBody.safeParse(body).data?.code ?? 'unknown',
      );
    return shape.parse(body);
  }

  #bearer(): { readonly authorization: string } {
    return { authorization: `Bearer ${this.#token()}` };
  }

  /** Every item of a paged list. */
  async *pages<T>(service: ServiceName, path: string, item: z.ZodType<T>): AsyncGenerator<T> {
    const Page = z.object({ items: z.array(item), next: z.string().nullable() });
    const join = path.includes('?') ? '&' : '?';
    for (let after = ''; ; ) {
      const page: z.infer<typeof Page> | undefined = await this.get(
        service,
        `${path}${join}limit=200${after}`,
        Page,
      );
      if (!page) return;
      yield* page.items;
      if (page.next === null) return;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
  }
}

function answerOf({ status, headers, body }: Answered): Answer {
  return {
    status,
    body: z.record(z.string(), z.unknown()).catch({}).parse(body),
    etag: headers.get('etag') ?? null,
    position: headers.get('throughcare-position') ?? null,
  };
}

/** What callers reach: services in this process, or where they answer. */
export type Reached = Pick<House, 'url' | 'issuer'> & Partial<Pick<House, 'ask'>>;

/** Callers of a house, a token each, made once. */
export class Callers {
  readonly #issuer: Reached['issuer'];
  readonly #ask: Ask;
  readonly #who: string;
  readonly #known = new Map<string, Caller>();

  /** `who` stands in each token's subject, and so in every step that is recorded. */
  constructor({ issuer, url, ask = overHttp(() => url) }: Reached, who: string) {
    this.#issuer = issuer;
    this.#ask = ask;
    this.#who = who;
  }

  as(org: string, ...roles: readonly Role[]): Caller {
    const subject = `${this.#who}-${org}-${roles.join('-').toLowerCase()}`;
    const known = this.#known.get(subject);
    if (known) return known;
    let token = { text: '', until: 0 };
    const caller = new Caller(this.#ask, () => {
      if (token.until < Date.now())
        token = {
          text: this.#issuer.token({ subject, org, roles }, 8 * 3_600),
          until: Date.now() + 7 * 3_600_000,
        };
      return token.text;
    });
    this.#known.set(subject, caller);
    return caller;
  }
}
