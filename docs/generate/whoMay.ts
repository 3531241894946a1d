import { type Role, roles } from '@throughcare/contracts';
import {
  type AnyGrants,
  grantsOf,
  type Level,
  levels,
  policy,
  type RelationName,
  relations,
  type Whatever,
} from '@throughcare/record';
import { queriesOf, type ServiceSpec } from '@throughcare/service-kit';
import type { GeneratedFile } from './generatedFile.ts';
import { cells } from './tableRow.ts';

/** Who may do and see what, for a privacy officer: in words, and complete. */
export function whoMayFile(services: readonly ServiceSpec<Whatever>[]): GeneratedFile {
  const content = [
    '# Who may do and see what',
    '',
    'For privacy officers, and for whoever answers to them. Generated from the services and from the one table of who sees what',
    '(`packages/record/src/access/policy.ts`); `npm run generate` writes it again, and CI fails where it is not what the code does.',
    '',
    'How to read it: a caller has a role, from their token, and stands in a relation to a record, from what is known there. A command or a',
    'question takes pairs of both. Where none of the pairs holds, the answer is that there is no such record (404), as for a record that',
    'there is not. What a caller then sees of it is the sum of the levels that their pairs give; fields of other levels are left out.',
    'Whoever saw something of a person is recorded under that person before the answer leaves.',
    '',
    'Where the domain reference is silent, the narrowest reading under which the journeys run decides.',
    '',
    ...relationTable(),
    '',
    ...levelTable(),
    '',
    ...policyTable(),
    ...services.flatMap(serviceTables),
    '',
  ].join('\n');
  return { path: 'docs/reference/who-may.md', content };
}

const relationTable = (): readonly string[] => [
  '## Relations',
  '',
  '| relation | who that is |',
  '|---|---|',
  ...Object.entries(relations).map(([name, what]) => cells(name, what)),
];

const levelTable = (): readonly string[] => [
  '## Levels',
  '',
  'Each field of everything that can be shown stands at one of them.',
  '',
  '| level | what stands there |',
  '|---|---|',
  ...Object.entries(levels).map(([name, what]) => cells(name, what)),
];

const policyTable = (): readonly string[] => [
  '## What each role sees by each relation',
  '',
  'Nobody else sees anything.',
  '',
  '| role | who | by | sees |',
  '|---|---|---|---|',
  ...(Object.keys(roles) as Role[]).flatMap((role) =>
    Object.entries<readonly Level[]>(policy[role] ?? {}).map(([relation, seen]) =>
      cells(role, roles[role], relation, inOrder(seen).join(', ')),
    ),
  ),
];

const inOrder = (seen: readonly Level[]): readonly Level[] =>
  (Object.keys(levels) as Level[]).filter((level) => seen.includes(level));

const serviceTables = (spec: ServiceSpec<Whatever>): readonly string[] => [
  '',
  `## ${spec.name}`,
  '',
  `${spec.title}.`,
  '',
  ...operations('command', spec.commands),
  '',
  ...operations('question', [...queriesOf(spec), ...(spec.describes ?? [])]),
];

type Operation = { readonly name: string; readonly summary: string; readonly by: AnyGrants };

const operations = (what: string, all: readonly Operation[]): readonly string[] => [
  `| ${what} | what it is for | who may | by | meant here |`,
  '|---|---|---|---|---|',
  ...all.flatMap(rowsOf),
];

/** One row for each relation by which some roles may; the name and the purpose stand in the first. */
const rowsOf = ({ name, summary, by }: Operation): readonly string[] =>
  grantsOf(by)
    .flatMap(({ roles: who, relations: any }) =>
      any.map((one) => [who.join(', '), one.name, one.because ?? wordsOf(one.name)] as const),
    )
    .map((row, n) => (n === 0 ? cells(`\`${name}\``, summary, ...row) : cells('', '', ...row)));

const wordsOf = (name: RelationName): string => relations[name];
