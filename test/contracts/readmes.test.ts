import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { catalogue, messageReviewReasons, serviceNames } from '@throughcare/contracts';
import { formatNames, rowReasons } from '@throughcare/importers';
import { Report } from '@throughcare/replay';
import { allServices } from '@throughcare/runtime';
import { Command } from 'commander';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
const shortName = (type: string): string =>
  type.replace('org.throughcare.', '').replace(/\.v\d+$/, '');

/** The text below a heading, up to the next one of its level. */
function section(text: string, heading: string): string {
  const [, below = ''] = text.split(`\n## ${heading}\n`);
  return below.split('\n## ')[0] ?? '';
}

/** The cells of every row of the tables in a text. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));

describe.each(allServices())('the README of $name', ({ name, reactions }) => {
  const readme = read(`services/${name}/README.md`);
  const table = rowsOf(section(readme, 'Event in → what happens → event out'));
  const published = catalogue.filter(({ service }) => service === name);
  const ownName = (type: string) => shortName(type).replace(`${name}.`, '');

  it('names exactly the events that the service reacts to', () => {
    const pattern = new RegExp(`\\b(?:${serviceNames.join('|')})(?:\\.[a-z]+(?:-[a-z]+)*){2}`, 'g');
    const named = table.flatMap(([cell = '']) => cell.match(pattern) ?? []);
    expect(named.filter((one, n) => named.indexOf(one) !== n)).toEqual([]);
    expect(unique(named)).toEqual(unique(reactions.map(({ to }) => shortName(to.type))));
  });

  it('names exactly the events that the service publishes', () => {
    const named = rowsOf(section(readme, 'Event out')).flatMap(
      ([cell = '']) => /`([a-z.-]+)`/.exec(cell)?.[1]?.replace(`${name}.`, '') ?? [],
    );
    expect(unique(named)).toEqual(unique(published.map(({ type }) => ownName(type))));
  });

  it('lets follow from an event only what the service publishes', () => {
    const own = published.map(({ type }) => ownName(type));
    const named = table.flatMap(([, , cell = '']) => cell.match(/[a-z-]+(?:\.[a-z-]+)+/g) ?? []);
    expect(
      named.map((one) => one.replace(`${name}.`, '')).filter((one) => !own.includes(one)),
    ).toEqual([]);
  });
});

describe('what is written for people', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...filesUnder('docs', '.md')];
  const guides = pages.filter((path) => !path.startsWith('docs/reference/'));

  it.each(pages)('%s links to what is there', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(path, link));
    expect(broken).toEqual([]);
  });

  it.each(filesUnder('docs/decisions', '.md'))('%s has at most 40 lines', (path) => {
    expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('says each thing about a decision in the same places', () => {
    for (const path of filesUnder('docs/decisions', '.md')) {
      const headings = [...read(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect([path, headings]).toEqual([path, ['Context', 'Decision', 'Consequences']]);
    }
  });

  it('tells of every format, every reason for a row and every reason for a second look', () => {
    const told = read('docs/import.md');
    const codes = [
      ...formatNames,
      ...Object.keys(rowReasons),
      ...Object.keys(messageReviewReasons),
    ];
    expect(codes.filter((code) => !told.includes(`| \`${code}\` |`))).toEqual([]);
  });

  it('tells what every figure of the report counts', () => {
    const told = read('docs/replay-report.md');
    const { sources, ...figures } = Report.shape;
    const names = Object.entries(figures).flatMap(([name, schema]) =>
      schema instanceof z.ZodObject ? Object.keys(schema.shape) : [name],
    );
    const missing = names.filter((one) => !new RegExp(`\`(?:[a-zA-Z]+)?\\.?${one}\``).test(told));
    expect([
      ...missing,
      ...Object.keys(sources.valueType.shape).filter((one) => !told.includes(`| \`${one}\` |`)),
    ]).toEqual([]);
  });

  describe('every command line', () => {
    const scripts = Object.keys(
      z
        .object({ scripts: z.record(z.string(), z.string()) })
        .parse(JSON.parse(read('package.json'))).scripts,
    );
    let program: Command;
    beforeAll(async () => {
      program = new Command('throughcare');
      for (const path of filesUnder('packages/cli/src/commands', '.ts')) {
        if (path.endsWith('.test.ts')) continue;
        const exported: unknown = await import(join(root, path));
        for (const one of Object.values(Object(exported)))
          if (one instanceof Command) program.addCommand(one);
      }
    });
    const lines = guides.flatMap((path) =>
      commandLines(read(path)).map((line) => [path, line] as const),
    );

    it('is found', () => {
      expect(lines.length).toBeGreaterThan(10);
    });

    it.each(lines)('in %s: %s', (_path, line) => {
      expect(lacking(line, scripts, program)).toEqual([]);
    });
  });
});

/** Lines of fenced blocks that run npm or the program, one command each. */
function commandLines(text: string): string[] {
  return [...text.matchAll(/```[a-z]*\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split(/\n|&&|\$\(|\|/))
    .map((line) =>
      line
        .replace(/^[\s$]+/, '')
        .replace(/[)#].*$/, '')
        .trim(),
    )
    .filter((line) => /^(npm|npx) /.test(line));
}

/** What a command line names that is not there: a script, a sub-command, an option. */
function lacking(line: string, scripts: readonly string[], program: Command): string[] {
  const [tool, ...words] = line.split(/\s+/);
  if (tool === 'npm') {
    const [verb = '', name = ''] = words.filter((word) => !word.startsWith('-'));
    const script = verb === 'run' ? name : verb;
    return verb === 'ci' || scripts.includes(script) ? [] : [script];
  }
  if (words[0] !== 'throughcare') return [words[0] ?? ''];
  let command = program;
  for (const word of words.slice(1)) {
    const inner = command.commands.find((one) => one.name() === word);
    if (!inner) break;
    command = inner;
  }
  const options = words.filter((word) => word.startsWith('--'));
  return [
    ...(command === program || command.commands.length > 0 ? [line] : []),
    ...options.filter((option) => !command.options.some(({ long }) => long === option)),
  ];
}

/** A file or folder of the repository, and a heading in it where the link names one. */
function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(root, from) : join(root, dirname(from), path);
  if (!existsSync(target)) return false;
  if (anchor === undefined || statSync(target).isDirectory()) return true;
  const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)];
  return headings.some(([, heading = '']) => slug(heading) === anchor);
}

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
