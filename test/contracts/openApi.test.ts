import { allServices } from '@throughcare/runtime';
import { openApiOf, queriesOf } from '@throughcare/service-kit';
import { z } from 'zod';

const Schema = z.union([z.record(z.string(), z.unknown()), z.boolean()]);
const Ref = z.strictObject({ $ref: z.string().startsWith('#/components/') });
const Content = z.record(z.string(), z.strictObject({ schema: Schema }));
const Nothing = z.strictObject({ description: z.string().min(1) });
const Answer = z.union([
  Ref,
  Nothing,
  z.strictObject({
    description: z.string().min(1),
    headers: z.record(z.string(), z.looseObject({ schema: Schema })).optional(),
    content: Content,
  }),
]);
const Parameter = z.looseObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header']),
  schema: Schema,
});
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  summary: z.string().min(1),
  description: z.string().min(1).optional(),
  tags: z.array(z.string().min(1)).length(1),
  security: z.array(z.never()).optional(),
  parameters: z.array(Parameter).optional(),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), Answer),
});
/** What OpenAPI 3.1 asks of a document, as far as these documents use it; anything else in them fails. */
const Document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string().min(1),
    version: z.string().min(1),
    description: z.string().min(1),
  }),
  servers: z.array(z.strictObject({ url: z.string().startsWith('/') })).length(1),
  security: z.tuple([z.strictObject({ token: z.tuple([]) })]),
  paths: z.record(
    z.string().startsWith('/'),
    z.strictObject({ get: Operation.optional(), post: Operation.optional() }),
  ),
  components: z.strictObject({
    schemas: z.record(z.string(), Schema),
    responses: z.record(z.string(), Answer),
    securitySchemes: z.strictObject({
      token: z.strictObject({
        type: z.literal('http'),
        scheme: z.literal('bearer'),
        bearerFormat: z.literal('JWT'),
      }),
    }),
  }),
});

describe.each(allServices())('the OpenAPI document of $name', (spec) => {
  // As it travels: what JSON does not carry is not in it.
  const given: unknown = JSON.parse(JSON.stringify(openApiOf(spec)));
  const document = Document.parse(given);
  const operations = Object.entries(document.paths).flatMap(([path, { get, post }]) => [
    ...(get ? [{ path, method: 'get', operation: get }] : []),
    ...(post ? [{ path, method: 'post', operation: post }] : []),
  ]);
  const resolve = (ref: string): unknown =>
    ref
      .slice('#/'.length)
      .split('/')
      .reduce<unknown>((inner, key) => z.record(z.string(), z.unknown()).parse(inner)[key], given);

  it('tells of every command and question, and of no other but the feed and what operators ask', () => {
    const told = operations
      .filter(({ operation }) => operation.tags[0] !== 'operation')
      .map(({ path, method, operation }) => `${method} ${path} ${operation.operationId}`);
    const there = [
      ...spec.commands.map(({ path, name }) => `post ${path} ${name}`),
      ...[...queriesOf(spec), ...(spec.describes ?? [])].map(
        ({ path, name }) => `get ${path} ${name}`,
      ),
    ];
    expect(told.sort()).toEqual(there.sort());
  });

  it('gives each operation an id of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  it('names each parameter of a path, and none that is not in it', () => {
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((one) => one.in === 'path');
      const inPath = [...path.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name);
      expect([path, named.map(({ name }) => name)]).toEqual([path, inPath]);
    }
  });

  it('points nowhere but to what it holds', () => {
    const refs = new Set(refsIn(given));
    expect(refs.size).toBeGreaterThan(0);
    for (const ref of refs) expect([ref, resolve(ref)]).toEqual([ref, expect.anything()]);
  });

  it('says what every answer looks like, and says more than that there is one', () => {
    for (const { path, method, operation } of operations) {
      const answers = Object.entries(operation.responses).filter(
        ([status]) => status < '300' && status !== '204',
      );
      expect([method, path, answers.length]).toEqual([method, path, 1]);
      expect(answers.every(([, answer]) => 'content' in answer)).toBe(true);
      for (const [, answer] of answers)
        for (const { schema } of Object.values('content' in answer ? answer.content : {}))
          expect([method, path, describes(schema)]).toEqual([method, path, true]);
    }
  });

  it('is held to that: a schema that admits everything is told from one that does not', () => {
    const empty = [{}, true, { description: 'anything' }, { type: 'array', items: {} }];
    expect(empty.map(describes)).toEqual([false, false, false, false]);
    const full = [{ type: 'object' }, { anyOf: [{ type: 'null' }] }, { const: true }];
    expect(full.map(describes)).toEqual([true, true, true]);
  });

  it('gives every refusal as a problem with a code to branch on', () => {
    const problem = { $ref: '#/components/schemas/Problem' };
    for (const { operation } of operations)
      for (const [status, answer] of Object.entries(operation.responses))
        if (status >= '400' && '$ref' in answer)
          expect(resolve(answer.$ref)).toMatchObject({
            content: { 'application/problem+json': { schema: problem } },
          });
    expect(document.components.schemas.Problem).toMatchObject({
      required: expect.arrayContaining(['status', 'code']),
    });
  });

  /** A schema that constrains: `{}` and `true` admit everything and tell nothing. */
  function describes(schema: unknown): boolean {
    const { $ref, type, anyOf, oneOf, allOf, items, ...rest } = z
      .looseObject({ $ref: z.string().optional() })
      .catch({})
      .parse(schema);
    if ($ref !== undefined) return describes(resolve($ref));
    if (type === 'array') return describes(items);
    return [type, anyOf, oneOf, allOf, rest.const, rest.enum].some((one) => one !== undefined);
  }
});

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}
