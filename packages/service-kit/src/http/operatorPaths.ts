import type { ProblemKind } from '@throughcare/record';
import { z } from 'zod';
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { flowPaths } from './flowPaths.ts';
import { Health } from './healthSchema.ts';
import { EventsSearch, HeadsSearch } from './journalRoutes.ts';
import {
  answer,
  audience,
  forServices,
  found,
  type Operation,
  open,
  signedIn,
  tags,
} from './operatorOperation.ts';
import { type Problems, refusals } from './problemSchema.ts';

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
            heads: z.array(
              z.object({
                ref: z.uuid(),
                epoch: z.int(),
                sequence: z.int(),
                onItsWay: z
                  .boolean()
                  .optional()
                  .meta({ description: 'Its last events wait for the log to confirm them' }),
              }),
            ),
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
    [...health, description, ...flowPaths, ...journal].map(({ path, verb, refuses, operation }) => [
      path,
      { [verb]: { ...operation, responses: answersOf(operation, problems, refuses) } },
    ]),
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
