import {
  Audience,
  type Instant,
  isPerson,
  ServiceName,
  type Stream,
  StreamKey,
  serviceNames,
  sourceOf,
  streamName,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import type { Journal, ParkedReason, SettledOutcome } from '@throughcare/messaging';
import { type Actor, kindOf } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import express, { type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import type { RecordDisclosure } from '../engine/disclosures.ts';
import { flowMinutes } from '../engine/flowMeter.ts';
import type { Subscription } from '../engine/subscription.ts';
import { orNull, type ServiceHealth } from '../health.ts';
import { answering } from './answering.ts';
import { onlyFor } from './onlyFor.ts';
import { send, sendInvalid } from './problems.ts';

export type FlowTools = {
  readonly service: ServiceName;
  /** The topics that this service reads. */
  readonly reads: readonly Topic[];
  readonly store: Pick<Store, 'read'>;
  readonly journal: Pick<Journal, 'read'>;
  readonly subscription: Pick<Subscription, 'flow' | 'lags' | 'parked'>;
  readonly health: () => Promise<ServiceHealth>;
  /** Records whose stream an operator looked at. */
  readonly audit: RecordDisclosure;
  readonly onError: (error: unknown) => void;
};

/** How one event stands at one service. */
type EventStanding = {
  readonly service: ServiceName;
  readonly standing:
    | 'PUBLISHED'
    /** Decided here, and not in the log yet. */
    | 'WAITS'
    | 'UNKNOWN'
    | 'SETTLED'
    | 'PARKED'
    | 'NOT_YET'
    /** This service does not read that topic. */
    | 'NOT_READ';
  readonly type: string | null;
  /** When it was published, settled or parked; null where that is not known any more. */
  readonly at: Instant | null;
  readonly outcome: SettledOutcome | null;
  readonly reason: ParkedReason | null;
};

/** Parked events that are looked through to tell whose they are: more of them tell an operator nothing new. */
const mostParked = 1_000;

/** For operators: what comes in from each other service, and how one event stands here. No content of an event is in it. */
export function flowRoutes(tools: FlowTools): Router {
  const router = express.Router();
  const operator = onlyFor('ADMIN');
  const answer = answering(tools.onError);
  router.get(
    '/flow',
    operator,
    withoutSearch,
    answer(() => flowOf(tools)),
  );
  const standing = '/events/:service/:audience/:ref/:sequence';
  router.get(standing, operator, withoutSearch, (request, response, next) => {
    const wanted = EventAddress.safeParse(request.params);
    if (!wanted.success)
      return send(response, 'not-found', { detail: 'There is no such address.' });
    const { sequence, ...stream } = wanted.data;
    return answer(async () => {
      if (isPerson(stream.ref))
        await tools.audit(
          response.locals.actor as Actor,
          new Map([[stream.ref, []]]),
          'event-standing',
        );
      return standingOf(tools, stream, sequence);
    })(request, response, next);
  });
  return router;
}

const NoSearch = z.strictObject({});

/** Nothing is searched for here. */
const withoutSearch: RequestHandler = (request, response, next) => {
  const wanted = NoSearch.safeParse(request.query);
  if (wanted.success) next();
  else sendInvalid(response, wanted.error, 'search');
};

const EventAddress = z.object({
  service: ServiceName,
  audience: Audience,
  ref: StreamKey,
  sequence: z.coerce.number().int().min(1).max(1_000_000_000),
});

/** What comes in here from each other service. */
async function flowOf({ service, reads, subscription, health }: FlowTools) {
  const { flow, parked } = subscription;
  const [state, lags, parkedOf] = await Promise.all([
    health(),
    orNull(() => subscription.lags()),
    parkedByTopic(parked),
  ]);
  const arrows = serviceNames.flatMap((from) => {
    const topics = reads.filter((topic) => topic.startsWith(`throughcare.${from}.`));
    if (from === service || topics.length === 0) return [];
    const sum = (of: ReadonlyMap<string, number>) =>
      topics.reduce((total, topic) => total + (of.get(topic) ?? 0), 0);
    return [
      {
        from,
        settled: flow.lately(from),
        lastAt: flow.lastAt(from),
        lag: lags && sum(lags),
        parked: sum(parkedOf.counts),
      },
    ];
  });
  return {
    since: flow.since,
    minutes: flowMinutes,
    arrows,
    parkedMore: parkedOf.more,
    health: state,
  };
}

async function parkedByTopic(parked: Subscription['parked']) {
  const counts = new Map<string, number>();
  let after: string | undefined;
  let seen = 0;
  do {
    const { rows, next } = await parked.page(200, after);
    for (const { row } of rows) counts.set(row.topic, (counts.get(row.topic) ?? 0) + 1);
    seen += rows.length;
    after = next ?? undefined;
  } while (after !== undefined && seen < mostParked);
  return { counts, more: after !== undefined };
}

/** How one event stands at this service: published, or read, or neither. */
async function standingOf(
  tools: FlowTools,
  stream: Stream,
  sequence: number,
): Promise<EventStanding> {
  const { service, reads } = tools;
  const nothing = { service, type: null, at: null, outcome: null, reason: null };
  if (stream.service === service)
    return { ...nothing, ...(await asPublisher(tools, stream, sequence)) };
  if (!reads.includes(topicOf(stream.service, stream.audience)))
    return { ...nothing, standing: 'NOT_READ' };
  return { ...nothing, ...(await asReader(tools, stream, sequence)) };
}

type Standing = Pick<EventStanding, 'standing'> & Partial<EventStanding>;

async function asPublisher(
  { store, journal }: FlowTools,
  stream: Stream,
  sequence: number,
): Promise<Standing> {
  const [event] = await journal.read(stream, sequence - 1, 1);
  if (event?.sequence === sequence)
    return { standing: 'PUBLISHED', type: event.type, at: event.time };
  const source = sourceOf(stream.service, stream.audience);
  const document = await store.read(kindOf(stream.ref), stream.ref);
  const waits = document?.outbox.find((one) => one.source === source && one.sequence === sequence);
  return waits ? { standing: 'WAITS', type: waits.type, at: waits.time } : { standing: 'UNKNOWN' };
}

async function asReader(
  { store, subscription: { parked, flow } }: FlowTools,
  stream: Stream,
  sequence: number,
): Promise<Standing> {
  const id = `${streamName(stream)}/${sequence}`;
  const row = await parked.read(id);
  if (row) return { standing: 'PARKED', type: row.type, at: row.since, reason: row.reason };
  const settled = flow.settled(id);
  if (settled) return { standing: 'SETTLED', ...settled };
  const document = await store.read(kindOf(stream.ref), stream.ref);
  const position = document?.positions[`${stream.service}/${stream.audience}`];
  return { standing: position && position.sequence >= sequence ? 'SETTLED' : 'NOT_YET' };
}
