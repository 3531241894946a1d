import { Instant } from '@throughcare/contracts';
import type { ProblemKind } from '@throughcare/record';
import { z } from 'zod';
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';
import type { ServiceHealth } from '../health.ts';
import { EventsSearch, HeadsSearch } from './journalRoutes.ts';
import { ParkedPage, RedriveBody } from './parkedRoutes.ts';
import { type Problems, refusals } from './problemSchema.ts';

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
    notices: z
      .object({
        mails: z.boolean().meta({ description: 'Whether mail is set up' }),
        standing: z
          .object({
            waiting: about('Notices that are to be sent'),
            lastFailure: z
              .object({ at: Instant, code: z.string() })
              .nullable()
              .meta({ description: 'Of the last notice that did not leave at its last try' }),
          })
          .nullable()
          .meta({ description: 'Null where it cannot be told now' }),
      })
      .nullable()
      .meta({ description: 'Null where the service sends none' }),
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

type Operation = {
  readonly path: string;
  readonly verb: 'get' | 'post';
  /** How it may be refused. */
  readonly refuses: readonly ProblemKind[];
  readonly operation: ZodOpenApiOperationObject;
};
const open: readonly ProblemKind[] = ['failed', 'unavailable'];
const signedIn: readonly ProblemKind[] = [
  'unreadable',
  'unauthenticated',
  'forbidden',
  'too-large',
  'invalid',
  ...open,
];
const found: readonly ProblemKind[] = [...signedIn, 'not-found'];

const health: readonly Operation[] = [
  {
    path: '/health/live',
    verb: 'get',
    refuses: open,
    operation: {
      operationId: 'is-live',
      summary: 'Whether the process answers',
      tags,
      security: [],
      responses: { 200: answer('It does', z.object({ live: z.literal(true) })) },
    },
  },
  {
    path: '/health/ready',
    verb: 'get',
    refuses: open,
    operation: {
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
];

const description: Operation = {
  path: '/openapi.json',
  verb: 'get',
  refuses: open,
  operation: {
    operationId: 'describe-api',
    summary: 'This description',
    tags,
    security: [],
    requestParams: { header: z.object({ 'If-None-Match': z.string().optional() }) },
    responses: {
      200: {
        ...answer('OpenAPI 3.1', z.looseObject({ openapi: z.literal('3.1.0') })),
        headers: z.object({ ETag: z.string() }),
      },
      304: { description: 'It is as it was' },
    },
  },
};

const parked: readonly Operation[] = [
  {
    path: '/parked',
    verb: 'get',
    refuses: signedIn,
    operation: {
      operationId: 'list-parked',
      summary: 'Parked events, those parked longest first',
      ...forOperators,
      requestParams: { query: ParkedPage },
      responses: {
        200: answer('A page', z.object({ items: z.array(ParkedRow), next: z.string().nullable() })),
      },
    },
  },
  {
    path: '/parked/redrive',
    verb: 'post',
    refuses: signedIn,
    operation: {
      operationId: 'redrive-parked',
      summary: 'Try parked events again, in order',
      ...forOperators,
      requestBody: { content: { 'application/json': { schema: RedriveBody } } },
      responses: { 200: answer('What came of it', Redriven) },
    },
  },
];

const transit: readonly Operation[] = [
  {
    path: '/in-transit',
    verb: 'get',
    refuses: signedIn,
    operation: {
      operationId: 'list-in-transit',
      summary: 'Events of this service that are not in the log yet, those waiting longest first',
      ...forOperators,
      responses: {
        200: answer(
          'Whom they are about, since when, and by when others should have them',
          z.object({
            items: z.array(
              z.object({
                ref: z.string(),
                type: z.string(),
                events: z.int(),
                since: Instant,
                due: Instant.meta({ description: 'Ten minutes after the first of them' }),
                overdue: z.boolean(),
              }),
            ),
            unsettled: told("Records of others' that are not settled here"),
          }),
        ),
      },
    },
  },
];

const journal: readonly Operation[] = [
  {
    path: '/journal/count',
    verb: 'get',
    refuses: signedIn,
    operation: {
      operationId: 'count-journal',
      summary: 'How many events this service has ever published',
      ...forServices,
      responses: { 200: answer('So many', z.object({ count: z.int() })) },
    },
  },
  {
    path: '/journal/{audience}/heads',
    verb: 'get',
    refuses: found,
    operation: {
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
      },
    },
  },
  {
    path: '/journal/{audience}/{ref}',
    verb: 'get',
    refuses: found,
    operation: {
      operationId: 'read-stream',
      summary: 'Events of one stream after a sequence, in order',
      ...forServices,
      requestParams: { path: z.object({ audience, ref: z.uuid() }), query: EventsSearch },
      responses: {
        200: answer(
          'CloudEvents in JSON format; none behind the last',
          z.object({ events: z.array(z.looseObject({ type: z.string(), sequence: z.int() })) }),
        ),
      },
    },
  },
];

/** What every service has for its operators. */
export const operatorPaths = (problems: Problems): ZodOpenApiPathsObject =>
  Object.fromEntries(
    [...health, description, ...parked, ...transit, ...journal].map(
      ({ path, verb, refuses, operation }) => [
        path,
        { [verb]: { ...operation, responses: answersOf(operation, problems, refuses) } },
      ],
    ),
  );

/** A status that is both an answer and a refusal is told by its content. */
function answersOf(
  { responses = {} }: ZodOpenApiOperationObject,
  problems: Problems,
  kinds: readonly ProblemKind[],
): ZodOpenApiResponsesObject {
  const refused = refusals(problems, kinds);
  const both = Object.entries(responses).map(([status, said]) => {
    const refusal = refused[status];
    return [status, refusal ? { ...said, content: { ...said.content, ...refusal.content } } : said];
  });
  return { ...refused, ...Object.fromEntries(both) };
}
