import { Audience, ServiceName, StreamKey, subscriptions, topicOf } from '@throughcare/contracts';
import type { Journal } from '@throughcare/messaging';
import type { Actor } from '@throughcare/record';
import express, { type Router } from 'express';
import { z } from 'zod';
import { answering } from './answering.ts';
import { onlyFor } from './onlyFor.ts';
import { sendInvalid } from './problems.ts';

export type JournalTools = {
  readonly service: ServiceName;
  readonly journal: Journal;
  readonly onError: (error: unknown) => void;
};

const limit = z.coerce.number().int().min(1).max(500).default(200);
export const HeadsSearch = z.strictObject({ since: z.string().max(200).optional(), limit });
export const EventsSearch = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit,
});

/**
 * This service's own streams, for gap detection in the services that subscribe to them. A topic that the caller does not
 * subscribe to is 404, so court-diversion cannot ask for care.
 */
export function journalRoutes({ service, journal, onError }: JournalTools): Router {
  const router = express.Router();
  const answer = answering(onError);
  router.use(onlyFor('SERVICE'));

  router.get(
    '/count',
    answer(async () => ({ count: await journal.count(service) })),
  );

  router.get('/:audience/heads', (request, response, next) => {
    const audience = subscribed(request.params.audience, response.locals.actor as Actor);
    if (!audience) return next();
    const search = HeadsSearch.safeParse(request.query);
    if (!search.success) return sendInvalid(response, search.error, 'search');
    const { since = null, limit: most } = search.data;
    return answer(() => journal.heads(service, audience, since, most))(request, response, next);
  });

  router.get('/:audience/:ref', (request, response, next) => {
    const audience = subscribed(request.params.audience, response.locals.actor as Actor);
    const ref = StreamKey.safeParse(request.params.ref);
    if (!audience || !ref.success) return next();
    const search = EventsSearch.safeParse(request.query);
    if (!search.success) return sendInvalid(response, search.error, 'search');
    const stream = { service, audience, ref: ref.data };
    const { after, limit: most } = search.data;
    return answer(async () => ({ events: await journal.read(stream, after, most) }))(
      request,
      response,
      next,
    );
  });
  return router;

  function subscribed(text: string | undefined, actor: Actor): Audience | undefined {
    const audience = Audience.safeParse(text).data;
    const caller = ServiceName.safeParse(actor.org).data;
    return audience && caller && subscriptions[caller].includes(topicOf(service, audience))
      ? audience
      : undefined;
  }
}
