import type { ServiceName } from '@throughcare/contracts';
import { traceparent } from '@throughcare/telemetry';
import type { z } from 'zod';
import type { ServiceClient } from '../ports.ts';
import { type Answered, type Ask, overHttp } from './ask.ts';
import { ServiceUnavailable } from './problems.ts';

/** Wall milliseconds after which another service counts as unavailable. */
const patience = 5_000;

/** How services ask each other over HTTP. */
export const servicesOverHttp = (urlOf: (service: ServiceName) => string): Ask =>
  overHttp(urlOf, patience);

export type ServiceClientOptions = {
  readonly ask: Ask;
  /** A token of this service with role SERVICE. Rejects with ServiceUnavailable where the issuer does not answer. */
  readonly bearer: () => string | Promise<string>;
};

/** Asks other services, with a token of this service. */
export const serviceClient = ({ ask, bearer }: ServiceClientOptions): ServiceClient => ({
  async get<T>(service: ServiceName, path: string, answer: z.ZodType<T>): Promise<T | undefined> {
    const token = await bearer();
    const trace = traceparent();
    const headers = {
      authorization: `Bearer ${token}`,
      ...(trace !== undefined && { traceparent: trace }),
    };
    let answered: Answered;
    try {
      answered = await ask({ method: 'GET', service, path, headers });
    } catch (cause) {
      throw new ServiceUnavailable(`${service} does not answer`, { cause });
    }
    const { status, body } = answered;
    if (status === 404) return undefined;
    if (status < 200 || status > 299) throw new ServiceUnavailable(`${service} answered ${status}`);
    return answer.parse(body);
  },
});
