import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/glossary.md'), 'utf8');

type Row = { readonly term: string; readonly what: string; readonly where: string };
const rows: readonly Row[] = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| term |'))
  .map((line) => line.slice(2, -2).split(' | '))
  .map(([term = '', what = '', where = '']) => ({ term, what, where }));
const places = rows.flatMap(({ term, where }) =>
  [...where.matchAll(/`(\w+)` in \[([\w.]+)\]\(\.\.\/([^)]+)\)/g)].map(
    ([, name = '', file = '', path = '']) => ({ term, name, file, path }),
  ),
);

const sources: ReadonlyMap<string, string> = new Map(
  ['packages', 'services'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
      .map(
        (path) => [`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8')] as const,
      ),
  ),
);

describe('the glossary', () => {
  it('has terms, in order and each once', () => {
    const terms = rows.map(({ term }) => term);
    expect(terms.length).toBeGreaterThan(30);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('says of each term what it is, in one sentence, and where it is in the code', () => {
    for (const { term, what, where } of rows) {
      expect([term, what]).toEqual([term, expect.stringMatching(/^[^.]{20,}[^.\s]$/)]);
      const rest = where.replace(/`\w+` in \[[\w.]+\]\([^)]+\)/g, '').replaceAll(', ', '');
      expect([term, rest]).toEqual([term, where === 'coming' ? 'coming' : '']);
    }
  });

  it.each(places)('finds $name of "$term" in $file', ({ name, file, path }) => {
    expect(basename(path)).toBe(file);
    expect(namesIn(sources.get(path) ?? '')).toContain(name);
  });

  it('names nothing else in code font that the code does not have', () => {
    const prose = rows.map(({ what }) => what).join('\n');
    const named = [...prose.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const all = [...sources.values()].join('\n');
    expect(named.filter((name) => !all.includes(name))).toEqual([]);
  });
});

/** Words for which the glossary has a better one. They are not to come back in names of files, types, functions or values. */
const replacedWords: Readonly<Record<string, string>> = {
  aside: 'parked event',
  echo: 'own-topic recovery',
  errand: 'follow-up',
  errands: 'follow-up',
  hole: 'gap',
  holes: 'gap',
  trail: 'segmented list',
  trails: 'segmented list',
};
/** The same for whole names, whose words mean something else elsewhere: court-diversion has hearings. */
const replacedNames: Readonly<Record<string, string>> = {
  Hearing: 'event applier',
  Reach: 'read-your-writes',
  Reading: 'subscription',
  RecordedLook: 'disclosure record',
  lookForHoles: 'gap detection',
  listLooks: 'disclosure record',
};

describe('a word that was replaced', () => {
  it('is in the glossary under its new name', () => {
    const terms = new Set(rows.map(({ term }) => term));
    const better = [...Object.values(replacedWords), ...Object.values(replacedNames)];
    expect(better.filter((term) => !terms.has(term))).toEqual([]);
  });

  it('is noticed in a name', () => {
    expect(oldNamesIn('packages/a/src/setAside.ts', 'const trailOf = 1; // a hole')).toEqual([
      'setAside',
      'trailOf',
    ]);
    expect(oldNamesIn('packages/a/src/b.ts', "new Reach('echo')")).toEqual(['Reach']);
    expect(oldNamesIn('services/court/src/b.ts', 'type Hearing = reached.outreach')).toEqual([]);
  });

  it('does not come back', () => {
    const back = [...sources].flatMap(([path, text]) =>
      oldNamesIn(path, text).map((name) => `${path}: ${name}`),
    );
    expect(back).toEqual([]);
  });
});

/** Names of the code in a text; strings and comments left out. */
function namesIn(text: string): string[] {
  const code = text.replace(
    /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g,
    ' ',
  );
  return code.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

function oldNamesIn(path: string, text: string): string[] {
  const names = [basename(path, '.ts').replace('.test', ''), ...namesIn(text)];
  return [...new Set(names)].filter(
    (name) =>
      (path.startsWith('packages/') && Object.hasOwn(replacedNames, name)) ||
      wordsOf(name).some((word) => Object.hasOwn(replacedWords, word)),
  );
}

/** `setAside` → set, aside */
const wordsOf = (name: string): string[] =>
  name.split(/(?<=[a-z\d])(?=[A-Z])|[_$-]+/).map((word) => word.toLowerCase());
