import type { ServiceName } from '@throughcare/contracts';
import { traceparent } from '@throughcare/telemetry';
import type { z } from 'zod';
import type { ServiceClient } from '../ports.ts';
import { ServiceUnavailable } from './problems.ts';

/** Wall milliseconds after which another service counts as unavailable. */
const patience = 5_000;

export type ServiceClientOptions = {
  /** The address of a service, without its name, which begins its paths. */
  readonly urlOf: (service: ServiceName) => string;
  /** A token of this service with role SERVICE. Rejects with ServiceUnavailable where the issuer does not answer. */
  readonly bearer: () => string | Promise<string>;
};

/** Asks other services over HTTP, with a token of this service. */
export const serviceClient = ({ urlOf, bearer }: ServiceClientOptions): ServiceClient => ({
  async get<T>(service: ServiceName, path: string, answer: z.ZodType<T>): Promise<T | undefined> {
    const token = await bearer();
    const trace = traceparent();
    let response: Response;
    try {
      response = await fetch(`${urlOf(service)}/${service}${path}`, {
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          ...(trace !== undefined && { traceparent: trace }),
        },
        signal: AbortSignal.timeout(patience),
      });
    } catch (cause) {
      throw new ServiceUnavailable(`${service} does not answer`, { cause });
    }
    const body: unknown = await response.json().catch(() => undefined);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new ServiceUnavailable(`${service} answered ${response.status}`);
    return answer.parse(body);
  },
});
