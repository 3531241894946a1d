import { roles } from '@throughcare/contracts';
import { anybody, each, levels, queriesWith, relation, relations } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { openApiOf } from '@throughcare/service-kit/openapi';
import { listener, teller } from '@throughcare/testing';
import { z } from 'zod';
import { commandTableFile } from '../../docs/generate/commandTable.ts';
import { whoMayFile } from '../../docs/generate/whoMay.ts';

const rowsOf = (content: string): string[][] =>
  content
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
const question = queriesWith()({
  name: 'list-things',
  summary: 'All things',
  path: '/things',
  by: {
    ...each(
      ['DCC', 'JUDGE'],
      relation('COORDINATES', () => false),
      anybody('for tests'),
    ),
    PEER: relation('ASSIGNED', () => false, 'whose thing it is'),
  },
  answer: z.object({}),
  run: async () => ({}),
});
const spec: ServiceSpec = { ...listener(), queries: [question] };

describe('the page of who may', () => {
  const { path, content } = whoMayFile([teller(), spec]);
  const rows = rowsOf(content);

  it('stands with the other references, and says what decides where the domain is silent', () => {
    expect(path).toBe('docs/reference/who-may.md');
    expect(content).toContain('the narrowest reading under which the journeys run decides');
  });

  it('has every relation and every level in words', () => {
    for (const row of [...Object.entries(relations), ...Object.entries(levels)])
      expect(rows).toContainEqual(row);
  });

  it('has what each role sees by each relation, in the order of the levels', () => {
    expect(rows).toContainEqual(['PEER', roles.PEER, 'ASSIGNED', 'L0, L1']);
    expect(rows).toContainEqual(['PEER', roles.PEER, 'CONSENTED(CONTACT_ROUTE)', 'L1.contact']);
    expect(rows.some(([role, , by]) => role === 'PEER' && by === 'TREATS')).toBe(false);
  });

  it('has every pair of every command and question, with what is meant here', () => {
    const everybody = ['ANYBODY', 'these services are toys'];
    expect(rows).toContainEqual([
      '`say`',
      'Accepts one more referral',
      'INTAKE, DCC',
      ...everybody,
    ]);
    const at = rows.findIndex(([name]) => name === '`list-things`');
    expect(rows.slice(at, at + 3)).toEqual([
      ['`list-things`', 'All things', 'DCC, JUDGE', 'COORDINATES', relations.COORDINATES],
      ['', '', 'DCC, JUDGE', 'ANYBODY', 'for tests'],
      ['', '', 'PEER', 'ASSIGNED', 'whose thing it is'],
    ]);
    expect(content.match(/`list-disclosures`/g)).toHaveLength(2);
  });

  it('agrees with the table of commands and with OpenAPI, which name role and relation', () => {
    expect(commandTableFile([spec]).content).toContain(
      '| DCC, JUDGE by COORDINATES or ANYBODY; PEER by ASSIGNED |',
    );
    expect(openApiOf(spec)).toMatchObject({
      paths: {
        '/things': {
          get: {
            description: `For: ${roles.DCC} (DCC), ${roles.JUDGE} (JUDGE) by COORDINATES or ANYBODY; ${roles.PEER} (PEER) by ASSIGNED.`,
          },
        },
      },
    });
  });
});
