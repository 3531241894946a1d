import { CloudEvent, type ServiceName, StreamKey } from '@throughcare/contracts';
import type { Journal } from '@throughcare/messaging';
import { z } from 'zod';
import type { ServiceClient } from '../ports.ts';
import { ServiceUnavailable } from './problems.ts';

const Heads = z.object({
  heads: z.array(
    z.object({
      ref: StreamKey,
      epoch: z.int(),
      sequence: z.int(),
      onItsWay: z.boolean().optional(),
    }),
  ),
  next: z.string(),
});
const Events = z.object({ events: z.array(CloudEvent) });
const Count = z.object({ count: z.int() });

/** The journals of other services, read over HTTP. Rejects with ServiceUnavailable where one does not answer. */
export function remoteJournal(services: ServiceClient): Journal {
  const ask = async <T>(service: ServiceName, path: string, answer: z.ZodType<T>): Promise<T> => {
    const answered = await services.get(service, path, answer);
    if (answered === undefined)
      throw new ServiceUnavailable(`${service} does not show its journal to this service`);
    return answered;
  };
  return {
    async read({ service, audience, ref }, after, limit) {
      const path = `/journal/${audience}/${ref}?after=${after}&limit=${limit}`;
      return (await ask(service, path, Events)).events;
    },
    heads(service, audience, since, limit) {
      const from = since === null ? '' : `&since=${encodeURIComponent(since)}`;
      return ask(service, `/journal/${audience}/heads?limit=${limit}${from}`, Heads);
    },
    count: async (service) => (await ask(service, '/journal/count', Count)).count,
  };
}
