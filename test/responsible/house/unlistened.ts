import type { Role, ServiceName } from '@throughcare/contracts';
import type { Issuer } from '@throughcare/issuer';
import type { Whatever } from '@throughcare/record';
import { type Service, type ServiceClient, ServiceUnavailable } from '@throughcare/service-kit';
import type { RequestHandler } from 'express';
import type { z } from 'zod';

export type Answered = { readonly status: number; readonly body: Whatever };
export type Request = {
  readonly method: 'GET' | 'POST';
  /** Begins with the service: `/intake/people`. */
  readonly path: string;
  readonly token: string;
  readonly body?: unknown;
  readonly key?: string;
};

/**
 * Puts a request to a service's own router, without a socket in between: the token is verified, the body parsed, the answer
 * made by the same functions as over HTTP.
 */
export function ask(services: readonly Service[], request: Request): Promise<Answered> {
  const [, name = '', rest = ''] = /^\/([^/?]+)(.*)$/.exec(request.path) ?? [];
  const service = services.find((one) => one.name === name);
  if (!service) throw new Error(`there is no service ${name}`);
  return new Promise((resolve, reject) => {
    const [path = '', search = ''] = rest.split('?');
    const headers: Readonly<Record<string, string>> = {
      authorization: `Bearer ${request.token}`,
      ...(request.key !== undefined && { 'idempotency-key': request.key }),
    };
    const asked = {
      method: request.method,
      url: rest,
      originalUrl: rest,
      path,
      query: Object.fromEntries(new URLSearchParams(search)),
      body: request.body,
      headers,
      get: (header: string) => headers[header.toLowerCase()],
      on: () => undefined,
      off: () => undefined,
      once: () => undefined,
    };
    (service.router as RequestHandler)(
      asked as never,
      answer(resolve) as never,
      (error?: unknown) => reject(error ?? new Error(`${request.path} was answered by nobody`)),
    );
  });
}

function answer(resolve: (answered: Answered) => void) {
  let status = 200;
  const response = {
    locals: {},
    headersSent: false,
    setHeader: () => response,
    set: () => response,
    type: () => response,
    on: () => response,
    once: () => response,
    off: () => response,
    status(code: number) {
      status = code;
      return response;
    },
    json(body: Whatever) {
      resolve({ status, body });
      return response;
    },
    send(body: string) {
      resolve({ status, body: JSON.parse(body) });
      return response;
    },
    end: () => resolve({ status, body: null }),
  };
  return response;
}

/** How services of one search ask each other. */
export const amongServices = (
  services: () => readonly Service[],
  token: () => string,
): ServiceClient => ({
  async get<T>(service: ServiceName, path: string, shape: z.ZodType<T>): Promise<T | undefined> {
    const { status, body } = await ask(services(), {
      method: 'GET',
      path: `/${service}${path}`,
      token: token(),
    });
    if (status === 404) return undefined;
    if (status >= 300) throw new ServiceUnavailable(`${service} answered ${status}`);
    return shape.parse(body);
  },
});

/** Tokens by who somebody is, each made once. */
export class Tokens {
  readonly #issuer: Issuer;
  readonly #made = new Map<string, string>();

  constructor(issuer: Issuer) {
    this.#issuer = issuer;
  }
  of(role: Role, org: string, subject: string): string {
    const name = `${role} ${org} ${subject}`;
    const token =
      this.#made.get(name) ?? this.#issuer.token({ subject, org, roles: [role] }, 8 * 3_600);
    this.#made.set(name, token);
    return token;
  }
}
