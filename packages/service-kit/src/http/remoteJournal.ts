import { CloudEvent, PathwayRef } from '@throughcare/contracts';
import type { Journal } from '@throughcare/messaging';
import { z } from 'zod';
import type { ServiceClient } from '../ports.ts';
import { ServiceUnavailable } from './problems.ts';

const Heads = z.object({
  heads: z.array(z.object({ ref: PathwayRef, epoch: z.int(), sequence: z.int() })),
  next: z.string(),
});
const Events = z.object({ events: z.array(CloudEvent) });
const Count = z.object({ count: z.int() });

/** What other services keep of their streams, asked of them over HTTP. Rejects with ServiceUnavailable. */
export function remoteJournal(services: ServiceClient): Journal {
  const ask: ServiceClient['get'] = async (service, path, answer) => {
    const answered = await services.get(service, path, answer);
    if (answered === undefined)
      throw new ServiceUnavailable(`${service} does not show its journal to this service`);
    return answered;
  };
  const search = (values: Record<string, string | number | null>) =>
    new URLSearchParams(
      Object.entries(values).flatMap(([name, value]) =>
        value === null ? [] : [[name, String(value)]],
      ),
    );
  return {
    async read({ service, audience, ref }, after, limit) {
      const path = `/journal/${audience}/${ref}?${search({ after, limit })}`;
      return (await ask(service, path, Events)).events;
    },
    heads: (service, audience, since, limit) =>
      ask(service, `/journal/${audience}/heads?${search({ since, limit })}`, Heads),
    count: async (service) => (await ask(service, '/journal/count', Count)).count,
  };
}
