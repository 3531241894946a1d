import { type ProblemCode, problemDocument, problemsOf, rowOf, verbOf } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { queriesOf } from '@throughcare/service-kit';
import { openApiOf } from '@throughcare/service-kit/openapi';
import { id } from '@throughcare/testing';
import { undeclaredIn } from '@throughcare/testing/house';
import { z } from 'zod';

const Schema = z.union([z.record(z.string(), z.unknown()), z.boolean()]);
const Ref = z.strictObject({ $ref: z.string().startsWith('#/components/') });
const Content = z.record(z.string(), z.strictObject({ schema: Schema }));
const Headers = z.record(z.string(), z.looseObject({ schema: Schema }));
const Nothing = z.strictObject({
  description: z.string().min(1),
  headers: Headers.optional(),
});
const Answer = z.union([
  Ref,
  Nothing,
  z.strictObject({
    description: z.string().min(1),
    headers: Headers.optional(),
    content: Content,
  }),
]);
const Parameter = z.looseObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header']),
  schema: Schema,
});
const Variant = z.object({
  type: z.literal('object'),
  required: z
    .array(z.string())
    .refine((names) => ['type', 'title', 'status', 'code'].every((name) => names.includes(name))),
  additionalProperties: z.literal(false),
  properties: z.looseObject({
    status: z.object({ const: z.int() }),
    code: z.object({ enum: z.array(z.string()).min(1) }),
  }),
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
      ...queriesOf(spec).map((query) => `${verbOf(query)} ${query.path} ${query.name}`),
      ...(spec.describes ?? []).map(({ path, name }) => `get ${path} ${name}`),
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

  it('gives every refusal as a problem of its status, with codes that the table has and no other', () => {
    const told = new Set<string>();
    for (const { path, operation } of operations)
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (status < '400') continue;
        const content = Content.parse(
          z
            .looseObject({ content: Content })
            .parse('$ref' in answer ? resolve(answer.$ref) : answer).content,
        );
        for (const variant of variantsOf(content['application/problem+json']?.schema)) {
          expect([path, status, variant.properties.status.const]).toEqual([
            path,
            status,
            Number(status),
          ]);
          for (const code of variant.properties.code.enum) told.add(code);
        }
      }
    expect([...told].toSorted()).toEqual(Object.keys(problemsOf(spec.name)).toSorted());
  });

  it('admits every problem of its table as it is sent, and none without what its row says besides', () => {
    const undeclared = undeclaredIn([spec]);
    const [command] = spec.commands;
    const path = `/${spec.name}${command?.path.replace(/\{[^}]+\}/g, id('somebody'))}`;
    const told = (code: ProblemCode, more: Record<string, unknown>) => {
      const { status, body } = problemDocument(code, { detail: 'In words.', more });
      const type = 'application/problem+json; charset=utf-8';
      return undeclared({ method: 'POST', path, status, type, text: JSON.stringify(body) });
    };
    const wrong: unknown[] = [];
    for (const code of Object.keys(problemsOf(spec.name)) as ProblemCode[]) {
      const members = Object.entries(rowOf(code).members);
      const more = Object.fromEntries(members.map(([name, schema]) => [name, oneOf(schema)]));
      wrong.push(told(code, more) ?? []);
      for (const [name] of members)
        if (told(code, { ...more, [name]: undefined }) === null) wrong.push([code, name]);
    }
    expect(wrong.flat()).toEqual([]);
  });

  /** The shapes that a problem may have: each closed, each with what every problem says. */
  function variantsOf(schema: unknown): readonly z.infer<typeof Variant>[] {
    const { $ref } = z.looseObject({ $ref: z.string().optional() }).parse(schema);
    const one = $ref === undefined ? schema : resolve($ref);
    return z
      .union([
        z.object({ anyOf: z.array(Variant) }),
        Variant.transform((only) => ({ anyOf: [only] })),
      ])
      .parse(one).anyOf;
  }

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

/** Something that the schema of a member takes. */
function oneOf(schema: z.ZodType): unknown {
  const known = [id('somebody'), 'KEPT', ['HOUSING'], true, 'AFTERCARE', ['IDENTITY'], ['PERSON']];
  const taken = known.find((one) => schema.safeParse(one).success);
  if (taken === undefined) throw new Error('Nothing of the list fits the schema of a member.');
  return taken;
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}
