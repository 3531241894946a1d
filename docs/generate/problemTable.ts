import { join } from 'node:path';
import {
  type ProblemCode,
  type ProblemRow,
  problemKinds,
  problems,
  type Whatever,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import type { GeneratedFile } from './generatedFile.ts';
import { refusedBy } from './refusedWhere.ts';
import { cells } from './tableRow.ts';

type Service = Pick<ServiceSpec<Whatever>, 'name' | 'commands'>;
type Refusing = {
  readonly service: string;
  readonly where: ReadonlyMap<string, ReadonlySet<ProblemCode>>;
};

/** So many operations of a service are named in a row; of more it says how many they are. */
const named = 6;

/** Every problem that may be answered, what a person can do about it, and what may answer it. */
export function problemTableFile(root: string, services: readonly Service[]): GeneratedFile {
  const refusing = services.map(({ name, commands }) => ({
    service: name,
    where: refusedBy(join(root, 'services', name, 'src'), commands),
  }));
  const content = [
    '# Problems',
    '',
    'Generated from the table of problems in `packages/record`; `npm run generate` writes it again.',
    '',
    'A refusal is `application/problem+json` (RFC 9457): `type`, `title`, `status`, `code`, mostly a `detail`, with a 422 often `errors` by field,',
    'and what the row says it tells besides. Branch on `code`. Where waiting helps, `Retry-After` says how many seconds.',
    '',
    '| kind | status | title |',
    '|---|---|---|',
    ...Object.entries(problemKinds).map(([kind, { status, title }]) =>
      cells(kind, String(status), title),
    ),
    '',
    '## Codes',
    '',
    '| code | kind | status | try again | tells besides | what a person can do | answered by |',
    '|---|---|---|---|---|---|---|',
    ...Object.entries<ProblemRow>(problems)
      .toSorted(byName)
      .map(([code, row]) => codeRow(code as ProblemCode, row, refusing)),
    '',
    '## Operations',
    '',
    'The codes that the rules of an operation may give, beside those that any operation gives; read from the sources, so that one may stand',
    'here that never comes to pass.',
    ...refusing.flatMap(({ service, where }) => [
      '',
      `### ${service}`,
      '',
      '| operation | codes |',
      '|---|---|',
      ...[...where]
        .toSorted(byName)
        .map(([operation, codes]) => cells(`\`${operation}\``, listed(ofRules(codes)))),
    ]),
    '',
  ].join('\n');
  return { path: 'docs/reference/problems.md', content };
}

const codeRow = (code: ProblemCode, row: ProblemRow, refusing: readonly Refusing[]): string =>
  cells(
    `\`${code}\``,
    row.kind,
    String(problemKinds[row.kind].status),
    row.after === null ? 'no' : `after ${row.after} s`,
    listed(Object.keys(row.members)),
    row.remedy,
    row.where ?? answeredBy(code, refusing),
  );

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const ofRules = (codes: ReadonlySet<ProblemCode>): readonly string[] =>
  [...codes].filter((code) => problems[code].where === null).toSorted();

const answeredBy = (code: ProblemCode, refusing: readonly Refusing[]): string =>
  refusing
    .map(({ service, where }) => ({
      service,
      operations: [...where].filter(([, codes]) => codes.has(code)).map(([name]) => name),
    }))
    .filter(({ operations }) => operations.length > 0)
    .map(({ service, operations }) =>
      operations.length > named
        ? `${service}: ${operations.length} operations`
        : `${service}: ${listed(operations.toSorted())}`,
    )
    .join('; ');
