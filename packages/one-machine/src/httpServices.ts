import type { ServiceName } from '@throughcare/contracts';
import type { Issuer } from '@throughcare/issuer';
import { type ServiceClient, ServiceUnavailable } from '@throughcare/service-kit';
import type { z } from 'zod';

/** Wall milliseconds after which another service counts as away. */
const patience = 5_000;
const tokenLife = 3_600;

/** Asks other services over HTTP in this service's own name, with a SERVICE token. */
export function httpServices(
  self: ServiceName,
  baseUrl: () => string,
  issuer: Issuer,
): ServiceClient {
  let token = { text: '', until: 0 };
  const bearer = () => {
    if (token.until < Date.now() + 60_000)
      token = {
        text: issuer.token(
          { subject: `service:${self}`, org: self, roles: ['SERVICE'] },
          tokenLife,
        ),
        until: Date.now() + tokenLife * 1_000,
      };
    return token.text;
  };
  return {
    async get<T>(service: ServiceName, path: string, answer: z.ZodType<T>): Promise<T | undefined> {
      let response: Response;
      try {
        response = await fetch(`${baseUrl()}/${service}${path}`, {
          headers: { authorization: `Bearer ${bearer()}`, accept: 'application/json' },
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
  };
}
