import { type Role, roles } from '@throughcare/contracts';
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { AnyCommand } from '../define/command.ts';
import type { AnyQuery } from '../define/query.ts';
import type { ServiceSpec } from '../define/service.ts';
import type { Whatever } from '../define/whatever.ts';
import { paramsOf } from './paths.ts';

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable; branch on this' }),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

const CommandHeaders = z.object({
  'Idempotency-Key': z.string().min(1).max(200).meta({
    description:
      'New for each thing that you want done; the same key and body give the same answer for 24 hours',
  }),
  'If-Match': z.string().optional().meta({ description: 'ETag of the entity as you read it' }),
});

/** OpenAPI 3.1 from the schemas that validate. */
export function openApiOf(spec: ServiceSpec<Whatever>): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const command of spec.commands) add(paths, command.path, 'post', commandOperation(command));
  for (const query of spec.queries) add(paths, query.path, 'get', queryOperation(query));
  return createDocument({
    openapi: '3.1.0',
    info: { title: `Throughcare ${spec.name}`, version: '1', description: spec.title },
    servers: [{ url: `/${spec.name}` }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  });
}

function add(
  paths: ZodOpenApiPathsObject,
  path: string,
  verb: 'get' | 'post',
  operation: ZodOpenApiOperationObject,
) {
  paths[path] = { ...paths[path], [verb]: operation };
}

function commandOperation(command: AnyCommand): ZodOpenApiOperationObject {
  return {
    operationId: command.name,
    summary: command.summary,
    description: whoMay(command.by),
    tags: [command.shows],
    requestParams: { path: paramsOf(command.path, command.params), header: CommandHeaders },
    requestBody: { required: true, content: { 'application/json': { schema: command.body } } },
    responses: {
      [command.creates ? '201' : '200']: {
        description: `The ${command.shows} as it is now`,
        content: { 'application/json': { schema: answerSchema(command) } },
      },
      400: problem('Not JSON'),
      401: problem('No valid token'),
      403: problem('The role may not do this'),
      404: problem('Unknown, or not for this caller to know of'),
      409: problem('The state does not allow it'),
      412: problem('The entity has changed since'),
      413: problem('Too large'),
      422: problem('The request is not right; the fields are named'),
      428: problem('Idempotency-Key is missing'),
      429: problem('Too many commands on this record within a day; try again after Retry-After'),
      503: problem('Try again after Retry-After'),
    },
  };
}

function answerSchema(command: AnyCommand): z.ZodType {
  const shown = command.on.views[command.shows]?.schema ?? z.unknown();
  return command.revealed ? z.intersection(shown, command.revealed) : shown;
}

function queryOperation(query: AnyQuery): ZodOpenApiOperationObject {
  return {
    operationId: query.name,
    summary: query.summary,
    description:
      query.by === 'anyone-signed-in' ? 'For everyone who is signed in.' : whoMay(query.by),
    tags: ['questions'],
    requestParams: {
      path: paramsOf(query.path, query.params),
      ...(query.search && { query: query.search as z.ZodObject }),
    },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: query.answer } } },
      401: problem('No valid token'),
      403: problem('The role may not ask this'),
      404: problem('Unknown, or not for this caller to know of'),
      422: problem('The search parameters are not right; they are named'),
      503: problem('Try again after Retry-After'),
    },
  };
}

const whoMay = (by: readonly Role[]): string =>
  `For: ${by.map((role) => `${roles[role]} (${role})`).join(', ')}.`;
