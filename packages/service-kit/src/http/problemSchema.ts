import type { ServiceName } from '@throughcare/contracts';
import { type ProblemKind, type ProblemRow, problemKinds, problemsOf } from '@throughcare/record';
import { z } from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { pascalCase } from './pascalCase.ts';

/** One answer for each kind of problem. */
export type Problems = Readonly<Record<ProblemKind, ZodOpenApiResponseObject>>;
export type ProblemAnswers = {
  /** By the name under which the document holds each. */
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  readonly responses: Problems;
};

type Row = readonly [code: string, row: ProblemRow];

const RetryAfter = z.object({
  'Retry-After': z.string().optional().meta({ description: 'Seconds, where waiting helps' }),
});

/** Refusals of one service as OpenAPI describes them: each kind once, however many operations give it, with all its codes. */
export function problemAnswers(service: ServiceName): ProblemAnswers {
  const rows = Object.entries(problemsOf(service)).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const described = Object.keys(problemKinds).map((name) => {
    const kind = name as ProblemKind;
    const ofKind = rows.filter(([, row]) => row.kind === kind);
    const id = pascalCase(kind);
    const schema = schemaOf(kind, ofKind);
    const response: ZodOpenApiResponseObject = {
      id,
      description: problemKinds[kind].title,
      ...(ofKind.some(([, { retry }]) => retry === 'later') && { headers: RetryAfter }),
      content: { 'application/problem+json': { schema } },
    };
    return { kind, id: `${id}Problem`, schema, response };
  });
  return {
    schemas: Object.fromEntries(described.map(({ id, schema }) => [id, schema])),
    responses: Object.fromEntries(
      described.map(({ kind, response }) => [kind, response]),
    ) as Problems,
  };
}

/** Answers of these kinds, by status. */
export const refusals = (
  problems: Problems,
  kinds: readonly ProblemKind[],
): Readonly<Record<string, ZodOpenApiResponseObject>> =>
  Object.fromEntries(kinds.map((kind) => [problemKinds[kind].status, problems[kind]]));

/** Codes that say nothing more stand together; each that does stands with what it says. */
function schemaOf(kind: ProblemKind, rows: readonly Row[]): z.ZodType {
  const plain = rows.filter(([, { members }]) => Object.keys(members).length === 0);
  const telling = rows.filter((row) => !plain.includes(row));
  const variants = [...(plain.length > 0 ? [plain] : []), ...telling.map((row) => [row])];
  const schemas = variants.map((variant) => variantOf(kind, variant));
  const [only] = schemas;
  return only !== undefined && schemas.length === 1 ? only : z.union(schemas);
}

const variantOf = (kind: ProblemKind, rows: readonly Row[]): z.ZodType =>
  z.object({
    type: z.string(),
    title: z.literal(problemKinds[kind].title),
    status: z.literal(problemKinds[kind].status),
    code: z.enum(rows.map(([code]) => code)).meta({ description: codesInWords(rows) }),
    detail: z.string().optional(),
    ...((kind === 'invalid' || kind === 'forbidden') && { errors: Errors.optional() }),
    ...((kind === 'conflict' || kind === 'forbidden') && { open: Open.optional() }),
    ...rows[0]?.[1].members,
  });

const Errors = z.array(
  z.object({
    field: z.string().meta({ description: 'A JSON pointer' }),
    message: z.string(),
  }),
);

const Open = z.array(z.string()).meta({
  description: 'The commands that you may give on the same thing now, by name',
});

const codesInWords = (rows: readonly Row[]): string =>
  [
    'Stable; branch on this.',
    '',
    ...rows.map(([code, { remedy }]) => `- \`${code}\`: ${remedy}`),
  ].join('\n');
