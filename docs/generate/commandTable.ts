import { roles } from '@throughcare/contracts';
import {
  type AnyCommand,
  type AnyGrants,
  type AnyQuery,
  grantsOf,
  limitsInWords,
  type Whatever,
} from '@throughcare/record';
import { queriesOf, type ServiceSpec } from '@throughcare/service-kit';
import type { GeneratedFile } from './generatedFile.ts';
import { cells } from './tableRow.ts';

/** Who may do and ask what, for people who know the field and not the code: two tables a service. */
export function commandTableFile(services: readonly ServiceSpec<Whatever>[]): GeneratedFile {
  const content = [
    '# Commands and questions',
    '',
    'Generated from the services; `npm run generate` writes it again.',
    '',
    'A role is not enough: one of the relations beside it must hold between the caller and the record, else there is no such record (404).',
    '[Who may](who-may.md) says what each relation means, and what it lets a caller see.',
    '',
    '| role | who |',
    '|---|---|',
    ...Object.entries(roles).map(([role, who]) => cells(role, who)),
    ...services.flatMap((spec) => [
      '',
      `## ${spec.name}`,
      '',
      `${spec.title}. Paths are under \`/${spec.name}\`; a command is a POST, a question a GET (POST stands before the path where what is asked for stands in the body). [All fields](openapi/${spec.name}.json).`,
      '',
      '| command | who may | path | what it does |',
      '|---|---|---|---|',
      ...spec.commands.map(row),
      '',
      '| command | day or moment | must be |',
      '|---|---|---|',
      ...spec.commands.flatMap(dateRows),
      '',
      '| question | who may | path | what it answers |',
      '|---|---|---|---|',
      ...[...queriesOf(spec), ...(spec.describes ?? [])].map(row),
    ]),
    '',
  ].join('\n');
  return { path: 'docs/reference/commands.md', content };
}

const row = ({
  name,
  by,
  path,
  summary,
  inBody,
}: Pick<AnyCommand, 'name' | 'by' | 'path' | 'summary'> & Pick<AnyQuery, 'inBody'>): string =>
  cells(`\`${name}\``, who(by), `\`${inBody ? 'POST ' : ''}${path}\``, summary);

const dateRows = ({ name, dates = {} }: AnyCommand): readonly string[] =>
  Object.entries(dates).map(([field, limits]) =>
    cells(`\`${name}\``, `\`${field}\``, limitsInWords(limits) || 'any'),
  );

const who = (by: AnyGrants): string =>
  grantsOf(by)
    .map(
      ({ roles: named, relations }) =>
        `${named.join(', ')} by ${relations.map(({ name }) => name).join(' or ')}`,
    )
    .join('; ');
