import type { ServiceName } from '@throughcare/contracts';

/** A request to a service, as it leaves whoever asks. */
export type Asked = {
  readonly method: 'GET' | 'POST';
  readonly service: ServiceName;
  /** Below the service's name, with its search. */
  readonly path: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
};

export type Answered = {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** What the JSON of the answer says; undefined where it has none. */
  readonly body: unknown;
};

/** Puts a request to a service. Rejects where no answer comes. */
export type Ask = (asked: Asked) => Promise<Answered>;

/** Over HTTP. `patience`: wall milliseconds after which nobody answers; left out, it waits. */
export const overHttp =
  (urlOf: (service: ServiceName) => string, patience?: number): Ask =>
  async ({ method, service, path, headers, body }) => {
    const response = await fetch(`${urlOf(service)}/${service}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(patience !== undefined && { signal: AbortSignal.timeout(patience) }),
    });
    const text = await response.text();
    return { status: response.status, headers: new Map(response.headers), body: jsonIn(text) };
  };

function jsonIn(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
