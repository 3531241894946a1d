import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ProblemCode, problemAreas, problems, rowOf } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { queriesOf } from '@throughcare/service-kit';
import { problemTableFile } from '../../docs/generate/problemTable.ts';
import { refusedBy, refusedWhere } from '../../docs/generate/refusedWhere.ts';

const root = resolve(import.meta.dirname, '../..');
const codes = Object.keys(problems) as ProblemCode[];
const services = allServices().map((spec) => ({
  spec,
  where: refusedBy(join(root, 'services', spec.name, 'src'), spec.commands),
}));
/** Codes that the rules of a service may give. */
const given = (name: string): ReadonlySet<ProblemCode> =>
  new Set(
    services
      .flatMap(({ spec, where }) => (spec.name === name ? [...where.values()] : []))
      .flatMap((of) => [...of]),
  );

describe('the table of problems', () => {
  it('has no row for a service that nothing of that service gives', () => {
    for (const { spec } of services) {
      const rows = Object.keys(problemAreas[spec.name]) as ProblemCode[];
      const ruled = rows.filter((code) => rowOf(code).where === null);
      expect([spec.name, ruled.filter((code) => !given(spec.name).has(code))]).toEqual([
        spec.name,
        [],
      ]);
    }
  });

  it('has a row for each code that a service gives: its own, or one that services share', () => {
    const everywhere = [...Object.keys(problemAreas.http), ...Object.keys(problemAreas.shared)];
    for (const { spec } of services) {
      const rows = [...everywhere, ...Object.keys(problemAreas[spec.name])];
      expect([spec.name, [...given(spec.name)].filter((code) => !rows.includes(code))]).toEqual([
        spec.name,
        [],
      ]);
    }
  });

  it('shares no row that one service alone gives', () => {
    for (const code of Object.keys(problemAreas.shared) as ProblemCode[]) {
      const by = services.filter(({ spec }) => given(spec.name).has(code));
      expect([code, by.length > 1]).toEqual([code, true]);
    }
  });

  it('has no row for the way in that nothing there gives', () => {
    const written = ['packages', 'services']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(folder, file),
        ),
      )
      .filter(
        (file) =>
          /\/src\/.*\.ts$/.test(file) &&
          !/node_modules|\.test\.ts$|record\/src\/problems\//.test(file),
      )
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const everywhere = codes.filter((code) => rowOf(code).where !== null);
    expect(everywhere.length).toBeGreaterThan(20);
    expect(
      everywhere.filter((code) => !written.includes(`'${code}'`) && code !== 'not-found'),
    ).toEqual([]);
  });
});

describe('the page of problems', () => {
  const { content } = problemTableFile(root, allServices());
  const rows = content.split('\n').filter((line) => line.startsWith('| `'));

  it('has a row for every code, in order, each with who may answer it', () => {
    const table = rows.slice(0, codes.length);
    expect(table.map((row) => row.split('`')[1])).toEqual(codes.toSorted());
    expect(table.filter((row) => row.endsWith('|  |'))).toEqual([]);
  });

  it('knows every command and question of every service', () => {
    for (const { spec, where } of services) {
      const there = [...spec.commands, ...spec.queries].map(({ name }) => name);
      expect([spec.name, there.filter((name) => !where.has(name))]).toEqual([spec.name, []]);
    }
  });

  it('says of questions what they declare, since the compiler holds them to that', () => {
    for (const { spec, where } of services)
      for (const { name, refuses = [] } of queriesOf(spec)) {
        const read = [...(where.get(name) ?? [])].filter((code) => code !== 'not-found');
        expect([spec.name, name, read]).toEqual([spec.name, name, [...refuses]]);
      }
  });
});

describe('reading from the sources what an operation refuses with', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
    for (const [file, lines] of Object.entries(sources)) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), lines.join('\n'));
    }
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const sources = {
    'commands/one.ts': [
      "import { stillOpen as open } from '../domain/index.ts';",
      "import type { Unused } from '../domain/other.ts';",
      'export const one = onPathway({',
      "  name: 'do-one',",
      '  decide: ({ body }, state) => open(state) ?? checked(body) ?? (state.late && refuse.notFound()),',
      '});',
      "const checked = (body: Unused) => (body.on ? null : refuse.invalid('/on', 'date-ahead', 'No.'));",
    ],
    'commands/two.ts': [
      "import { rules } from '../domain/rules.ts';",
      'export const two = onPathway({',
      "  name: 'do-two',",
      '  decide(input, state) {',
      '    const broken = rules.find((rule) => rule.broken(state));',
      "    return broken ? refuse.invalid('/on', broken.code, broken.detail) : [];",
      '  },',
      '});',
      '/** Not reached by it. */',
      "export const beside = () => refuse.conflict('last-phase', 'No.');",
    ],
    'commands/three.ts': [
      'export const three = onPathway({',
      "  name: 'do-three',",
      "  decide: (input, state) => [{ type: 'moved', two: state.two, beside: { last: 'no-breach' } }],",
      '});',
    ],
    'domain/index.ts': ["export * from './open.ts';", "export { other } from './other.ts';"],
    'domain/open.ts': [
      'export const stillOpen = (state) =>',
      "  state.open ? null : refuse.conflict('closed', 'It is closed.');",
    ],
    'domain/other.ts': [
      'export type Unused = { readonly on: string };',
      "export const Unused = () => refuse.forbidden('role', 'No.');",
    ],
    'domain/rules.ts': [
      "export const rules = [{ code: 'start-by-required', detail: 'Say when.', broken: () => true }];",
    ],
  };

  it('follows names through files that pass them on, and data that holds codes', () => {
    const found = refusedWhere(dir);
    expect([...(found.get('do-one') ?? [])].toSorted()).toEqual([
      'closed',
      'date-ahead',
      'not-found',
    ]);
    expect([...(found.get('do-two') ?? [])]).toEqual(['start-by-required']);
  });

  it('takes no type, no member and no text for a refusal', () => {
    expect([...(refusedWhere(dir).get('do-three') ?? ['nothing found'])]).toEqual([]);
  });
});
