import { isDeepStrictEqual } from 'node:util';
import type { Answer, GetOptions, PostOptions, Caller as Token } from '@throughcare/testing/house';

export type Json = Readonly<Record<string, unknown>>;

/** One request and its answer, kept for tests that search everything that was said. */
export type Exchange = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly status: number;
  readonly body: unknown;
};

/** One person at work, with their own token. Paths begin with the service: `/intake/people`. */
export class Caller {
  readonly #token: Token;
  readonly #heard: Exchange[];

  constructor(token: Token, heard: Exchange[]) {
    this.#token = token;
    this.#heard = heard;
  }

  /** Does a step that must succeed; gives the entity that the answer shows. */
  async does(path: string, body: object = {}): Promise<Json> {
    return expected(`POST ${path}`, [200, 201], await this.post(path, body));
  }

  /** Asks a question that must be answered. */
  async sees(path: string): Promise<Json> {
    return expected(`GET ${path}`, [200], await this.get(path));
  }

  /** The items of a list that must be answered. */
  async lists(path: string): Promise<readonly Json[]> {
    const { items } = await this.sees(path);
    if (!Array.isArray(items)) throw new Error(`${path} is no list`);
    return items as Json[];
  }

  /** What a question is refused with: status and code. */
  async isRefused(path: string): Promise<string> {
    const { status, body } = await this.get(path);
    return `${status} ${String((body as Json).code)}`;
  }

  /** What a step is refused with: status and code. */
  async isNotAllowed(path: string, body: object = {}): Promise<string> {
    const answer = await this.post(path, body);
    return `${answer.status} ${String((answer.body as Json).code)}`;
  }

  async get(path: string, options: GetOptions = {}): Promise<Answer> {
    return this.#keep('GET', path, await this.#token.get(path, options));
  }

  async post(path: string, body: object = {}, options: PostOptions = {}): Promise<Answer> {
    return this.#keep('POST', path, await this.#token.post(path, body, options));
  }

  #keep(method: 'GET' | 'POST', url: string, answer: Answer): Answer {
    this.#heard.push({ method, url, status: answer.status, body: answer.body });
    return answer;
  }
}

function expected(what: string, statuses: readonly number[], answer: Answer): Json {
  if (!statuses.includes(answer.status))
    throw new Error(`${what} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as Json;
}

/** An id that an answer must carry. */
export function idIn(body: Json, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new Error(`no ${name} in ${Object.keys(body).join(', ')}`);
  return value;
}

/** The one item with these values. */
export function only(items: readonly Json[], values: Json = {}): Json {
  const found = items.filter((item) =>
    Object.entries(values).every(([key, value]) => isDeepStrictEqual(item[key], value)),
  );
  const [one] = found;
  if (found.length !== 1 || !one)
    throw new Error(`${found.length} of ${items.length} are ${JSON.stringify(values)}`);
  return one;
}
