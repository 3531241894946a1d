import { roles } from '@throughcare/contracts';
import {
  type AnyCommand,
  type AnyGrants,
  type AnyQuery,
  grantsOf,
  type ProblemKind,
  problemKinds,
  rowOf,
  type View,
  verbOf,
  type Whatever,
  withActions,
} from '@throughcare/record';
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { DescribedRoute, ServiceSpec } from '../serviceSpec.ts';
import { queriesOf } from './listDisclosures.ts';
import { operatorPaths } from './operatorPaths.ts';
import { pascalCase } from './pascalCase.ts';
import { paramsOf } from './paths.ts';
import { type Problems, problemAnswers, refusals } from './problemSchema.ts';

const position = {
  'Throughcare-Position': z.string().optional().meta({
    description:
      'Where what this command published stands, sealed for this caller; send it to another service as Throughcare-After',
  }),
};
const stale = {
  'Throughcare-Stale': z.literal('true').optional().meta({
    description:
      'The position that was asked for is not reached yet: a question may be asked again, a command was decided without it',
  }),
};
const AnswerHeaders = z.object({
  ETag: z.string().optional().meta({ description: 'Revision of the entity; send it as If-Match' }),
  ...position,
  ...stale,
});
const GoneHeaders = z.object({ ...position, ...stale });

const after = {
  'Throughcare-After': z.string().optional().meta({
    description:
      'A Throughcare-Position that another service told this caller, or up to 8 with commas between; what is asked waits up to 2 seconds until it is reached here. Anything else is 422, before anything is read',
  }),
};
const CommandHeaders = z.object({
  'Idempotency-Key': z.string().min(1).max(200).meta({
    description:
      'New for each thing that you want done; the same key and body give the same answer for 24 hours',
  }),
  'If-Match': z.string().optional().meta({ description: 'ETag of the entity as you read it' }),
  ...after,
});
const QueryHeaders = z.object(after);
const StaleHeader = z.object(stale);
const QuestionHeaders = z.object({
  ETag: z.string().optional().meta({
    description: 'Where one thing to act on is shown: its revision; send it as If-Match',
  }),
  ...stale,
});

/** OpenAPI 3.1 from the schemas that validate. */
export function openApiOf(spec: ServiceSpec<Whatever>): object {
  const paths: ZodOpenApiPathsObject = {};
  const { schemas, responses } = problemAnswers(spec.name);
  for (const command of spec.commands)
    add(paths, command.path, 'post', commandOperation(command, responses));
  for (const query of queriesOf(spec))
    add(paths, query.path, verbOf(query), queryOperation(query, responses));
  for (const route of spec.describes ?? [])
    add(paths, route.path, 'get', routeOperation(route, responses));
  Object.assign(paths, operatorPaths(responses));
  return createDocument({
    openapi: '3.1.0',
    info: { title: `Throughcare ${spec.name}`, version: '1', description: spec.title },
    servers: [{ url: `/${spec.name}` }],
    security: [{ token: [] }],
    components: {
      schemas: { ...viewsOf(spec), ...schemas },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  });
}

/** Each view once, under its own name, and not again in every answer that shows it. */
const viewsOf = ({ documents }: ServiceSpec<Whatever>): Record<string, z.ZodType> =>
  Object.fromEntries(
    documents.flatMap(({ views }) =>
      Object.entries(views).flatMap(([name, view]) => [
        [pascalCase(name), view.schema],
        ...(view.actedOn ? [[`${pascalCase(name)}ToActOn`, answeredAs(view)]] : []),
      ]),
    ),
  );

function add(
  paths: ZodOpenApiPathsObject,
  path: string,
  verb: 'get' | 'post',
  operation: ZodOpenApiOperationObject,
) {
  paths[path] = { ...paths[path], [verb]: operation };
}

function commandOperation(command: AnyCommand, problems: Problems): ZodOpenApiOperationObject {
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
        headers: AnswerHeaders,
        content: { 'application/json': { schema: answerSchema(command) } },
      },
      204: {
        description: 'Done, and with it no longer for you to see',
        headers: GoneHeaders,
      },
      ...refusals(problems, Object.keys(problemKinds) as ProblemKind[]),
    },
  };
}

/** A view as commands answer with it. */
const answeredAs = ({ actedOn, schema }: View<Whatever>): z.ZodType =>
  actedOn ? withActions(schema) : schema;

function answerSchema(command: AnyCommand): z.ZodType {
  const view = command.on.views[command.shows];
  const shown = view ? answeredAs(view) : z.unknown();
  if (!command.revealed) return shown;
  // Not an intersection where it can be helped: two objects that admit nothing else have nothing in common.
  return shown instanceof z.ZodObject
    ? shown.extend(command.revealed.shape)
    : z.intersection(shown, command.revealed);
}

const queryOperation = (query: AnyQuery, problems: Problems): ZodOpenApiOperationObject => ({
  ...asked(query, QueryHeaders),
  responses: {
    200: {
      description: 'The answer',
      headers: query.on === null ? StaleHeader : QuestionHeaders,
      content: { 'application/json': { schema: query.answer } },
    },
    ...refusals(problems, [
      ...ofQuestions,
      ...(query.limit ? (['too-many'] as const) : []),
      ...(query.refuses ?? []).map((code) => rowOf(code).kind),
    ]),
  },
});

/** A route of another shape: what it answers as JSON, and what it streams if asked to stay open. */
const routeOperation = (route: DescribedRoute, problems: Problems): ZodOpenApiOperationObject => ({
  ...asked(route, route.headers ?? z.object({})),
  responses: {
    200: {
      description: route.description,
      content: {
        'application/json': { schema: route.answer },
        ...(route.streams && { 'text/event-stream': { schema: route.streams } }),
      },
    },
    ...refusals(problems, [...ofQuestions, ...(route.streams ? (['too-many'] as const) : [])]),
  },
});

const asked = (question: AnyQuery | DescribedRoute, header: z.ZodObject) => {
  const { name, summary, by, path, params, search } = question;
  const inBody = 'inBody' in question && question.inBody;
  return {
    operationId: name,
    summary,
    description: whoMay(by),
    tags: ['questions'],
    requestParams: {
      path: paramsOf(path, params),
      ...(search && !inBody && { query: search as z.ZodObject }),
      header,
    },
    ...(search &&
      inBody && {
        requestBody: { required: true, content: { 'application/json': { schema: search } } },
      }),
  };
};

/** What may become of every question; some parse a body that nobody asks for. */
const ofQuestions: readonly ProblemKind[] = [
  'unreadable',
  'unauthenticated',
  'forbidden',
  'not-found',
  'too-large',
  'invalid',
  'failed',
  'unavailable',
];

/** Each role with the relations of which one must hold; who has none of them is told that there is no such record. */
const whoMay = (by: AnyGrants): string =>
  `For: ${grantsOf(by)
    .map(
      ({ roles: who, relations }) =>
        `${who.map((role) => `${roles[role]} (${role})`).join(', ')} by ${relations.map(({ name }) => name).join(' or ')}`,
    )
    .join('; ')}.`;
