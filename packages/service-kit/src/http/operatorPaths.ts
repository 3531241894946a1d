import { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import type { ServiceHealth } from '../health.ts';
import { ParkedPage, RedriveBody } from './parkedRoutes.ts';
import { problems } from './problemSchema.ts';

const about = (description: string) => z.int().meta({ description });

const Health: z.ZodType<ServiceHealth> = z
  .object({
    ready: z.boolean(),
    reasons: z.array(z.string()).meta({ description: 'Why not ready, in words' }),
    pendingEvents: about('Events that wait for the log'),
    followUps: about('Errands that wait'),
    parked: about('Events that stand aside'),
    parkedSince: Instant.nullable().meta({ description: 'Since when the longest waiting does' }),
    lag: about('Records of the log that are not settled here'),
    applied: about('Since the start'),
    ignored: about('Since the start: no business of this service'),
    duplicates: about('Since the start'),
    holes: about('Since the start: streams found to lack events that the log never delivered'),
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
  left: about('Events that still stand aside'),
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
      summary: 'Events that stand aside, the longest waiting first',
      ...forOperators,
      requestParams: { query: ParkedPage },
      responses: {
        200: answer('A page', z.object({ items: z.array(ParkedRow), next: z.string().nullable() })),
        ...refusals,
      },
    },
  },
  '/parked/redrive': {
    post: {
      operationId: 'redrive-parked',
      summary: 'Try events again that stand aside, in order',
      ...forOperators,
      requestBody: { content: { 'application/json': { schema: RedriveBody } } },
      responses: { 200: answer('What came of it', Redriven), ...refusals },
    },
  },
};
