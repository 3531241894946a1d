import { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import type { ServiceHealth } from '../health.ts';
import { EventsSearch, HeadsSearch } from './journalRoutes.ts';
import { ParkedPage, RedriveBody } from './parkedRoutes.ts';
import { problems } from './problemSchema.ts';

const about = (description: string) => z.int().meta({ description });
const told = (description: string) =>
  z
    .int()
    .nullable()
    .meta({ description: `${description}; null where it cannot be told now` });

const Health: z.ZodType<ServiceHealth> = z
  .object({
    ready: z.boolean(),
    reasons: z.array(z.string()).meta({ description: 'Why not ready, in words' }),
    documents: told('Records that are stored'),
    pendingEvents: told('Events that wait for the log'),
    pendingSince: Instant.nullable().meta({ description: 'Since when the longest waiting does' }),
    followUps: told('Follow-ups that wait'),
    parked: told('Parked events'),
    parkedSince: Instant.nullable().meta({
      description: 'When the event parked longest was parked',
    }),
    lag: told('Records of the log that are not settled here'),
    applied: about('Since the start'),
    ignored: about('Since the start: no business of this service'),
    duplicates: about('Since the start'),
    gaps: about('Since the start: streams that lacked events which the log never delivered'),
  })
  .meta({ id: 'Health' });

const ParkedRow = z
  .object({
    id: z.string(),
    ref: z.string().nullable(),
    stream: z.string().nullable(),
    sequence: z.int().nullable(),
    topic: z.string(),
    type: z.string().nullable(),
    reason: z.enum(['gap', 'failed', 'invalid-data', 'unknown-version', 'epoch', 'undecodable']),
    since: Instant,
  })
  .meta({ id: 'ParkedEvent', description: 'What is in the event stays sealed' });

const Redriven = z.object({
  people: about('Whose events were tried'),
  moved: about('Events that found their place, or would'),
  left: about('Events that are still parked'),
  dryRun: z.boolean(),
});

const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});
const tags = ['operation'];
const forOperators = {
  tags,
  description: 'For: operator of this installation (ADMIN).',
};
const forServices = {
  tags,
  description: 'For: another service of this system (SERVICE) that subscribes to the topic.',
};
const audience = z.enum(['justice', 'care']);
const refusals = {
  401: problems.noToken,
  403: problems.role,
  422: problems.invalid,
};

/** What every service has for its operators. */
export const operatorPaths: ZodOpenApiPathsObject = {
  '/health/live': {
    get: {
      operationId: 'is-live',
      summary: 'Whether the process answers',
      tags,
      security: [],
      responses: { 200: answer('It does', z.object({ live: z.literal(true) })) },
    },
  },
  '/health/ready': {
    get: {
      operationId: 'is-ready',
      summary: 'Whether the service does its work, and how far it is behind',
      tags,
      security: [],
      responses: {
        200: answer('It does', Health),
        503: answer('It does not; `reasons` says why', Health),
      },
    },
  },
  '/parked': {
    get: {
      operationId: 'list-parked',
      summary: 'Parked events, those parked longest first',
      ...forOperators,
      requestParams: { query: ParkedPage },
      responses: {
        200: answer('A page', z.object({ items: z.array(ParkedRow), next: z.string().nullable() })),
        ...refusals,
      },
    },
  },
  '/journal/count': {
    get: {
      operationId: 'count-journal',
      summary: 'How many events this service has ever published',
      ...forServices,
      responses: { 200: answer('So many', z.object({ count: z.int() })), ...refusals },
    },
  },
  '/journal/{audience}/heads': {
    get: {
      operationId: 'list-heads',
      summary: 'Streams that have grown since a cursor, with their last sequence',
      ...forServices,
      requestParams: { path: z.object({ audience }), query: HeadsSearch },
      responses: {
        200: answer(
          'A page; one without heads is the last',
          z.object({
            heads: z.array(z.object({ ref: z.uuid(), epoch: z.int(), sequence: z.int() })),
            next: z.string(),
          }),
        ),
        ...refusals,
        404: problems.notFound,
      },
    },
  },
  '/journal/{audience}/{ref}': {
    get: {
      operationId: 'read-stream',
      summary: 'Events of one stream after a sequence, in order',
      ...forServices,
      requestParams: { path: z.object({ audience, ref: z.uuid() }), query: EventsSearch },
      responses: {
        200: answer(
          'CloudEvents in JSON format; none behind the last',
          z.object({ events: z.array(z.looseObject({ type: z.string(), sequence: z.int() })) }),
        ),
        ...refusals,
        404: problems.notFound,
      },
    },
  },
  '/parked/redrive': {
    post: {
      operationId: 'redrive-parked',
      summary: 'Try parked events again, in order',
      ...forOperators,
      requestBody: { content: { 'application/json': { schema: RedriveBody } } },
      responses: { 200: answer('What came of it', Redriven), ...refusals },
    },
  },
};
