import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/life-of-a-request.md'), 'utf8');
const readAll = (folder: string): string[] => {
  const path = join(root, 'packages', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(path, name), 'utf8'));
};
const source = [
  ...['service-kit/src/http', 'service-kit/src/engine', 'service-kit/src/build'].flatMap(readAll),
  ...['roleLacking', 'consentMissing'].map((file) =>
    readFileSync(join(root, 'packages/record/src/access', `${file}.ts`), 'utf8'),
  ),
].join('\n');

/** As the page says how a request ends: `412 stale`. */
const ways = [...page.matchAll(/\["([45]\d\d) ([a-z]+(?:-[a-z]+)*)[",]/g)].map(
  ([, status = '', code = '']) => ({ status: Number(status), code }),
);
/** Codes that the source puts together of two parts. */
const composed = /^(?:invalid-(?:body|search)|store-(?:conflict|unknown-outcome|unavailable))$/;

describe('the life of a request', () => {
  it('has many ways out', () => {
    expect(ways.length).toBeGreaterThan(30);
  });

  it('ends only with codes that the source has', () => {
    const unknown = ways.filter(
      ({ code }) => !composed.test(code) && !source.includes(`'${code}'`),
    );
    expect(unknown).toEqual([]);
  });

  it('tells every code that the source gives', () => {
    const given = [
      ...source.matchAll(/(?:\bcode:|(?:refuse\.\w+|\bsend)\((?:\s*response,)?)\s*'([a-z-]+)'/g),
    ].map(([, code = '']) => code);
    const told = new Set(ways.map(({ code }) => code));
    expect(given.length).toBeGreaterThan(15);
    expect(given.filter((code) => !told.has(code))).toEqual([]);
  });

  it('names what the source has', () => {
    const named = [...page.matchAll(/<br>([^"]+)"/g)].flatMap(
      ([, names = '']) => names.match(/\b[a-z]+[A-Z]\w*|\b[A-Z][a-z]+[A-Z]\w*/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !source.includes(name))).toEqual([]);
  });
});
