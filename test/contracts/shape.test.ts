import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { serviceNames } from '@throughcare/contracts';

const root = resolve(import.meta.dirname, '../..');
const filesOf = (service: string): string[] =>
  readdirSync(join(root, 'services', service, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();

/** What every service has, by the same names: whoever knows one finds their way in the next. */
const required = [
  'index.ts',
  'service.ts',
  'settings.ts',
  'bind.ts',
  'commands/index.ts',
  'queries/index.ts',
  'reactions/index.ts',
  'followUps/index.ts',
  'domain/document.ts',
  'domain/merging.ts',
];
const words = '[a-z][a-zA-Z0-9]*';
/** Where a file may stand, and how it is named there. */
const places: readonly RegExp[] = [
  /^(index|service|settings|bind)\.ts$/,
  /^(commands|queries|reactions|followUps)\/index\.ts$/,
  new RegExp(`^commands/${words}/${words}\\.ts$`),
  new RegExp(`^queries/${words}\\.ts$`),
  /^reactions\/on[A-Z][a-zA-Z]*\.ts$/,
  new RegExp(`^followUps/${words}\\.ts$`),
  /^feed\/[a-z]+Feed\.ts$/,
  /^domain\/(document|merging|events|rules|lists|views)\.ts$/,
  new RegExp(`^domain/${words}/(${words}/)*${words}\\.ts$`),
];
/** Folders that only one service has, each with the reason. */
const ownFolders: Readonly<Record<string, readonly string[]>> = {
  // The feed that partners read, and the topic of each partner's own.
  aftercare: ['feed', 'projections'],
};
const longest = 300;

describe.each(serviceNames)('the shape of %s', (service) => {
  const files = filesOf(service);
  const own = files.filter((file) => !file.endsWith('.test.ts'));
  const read = (file: string) => readFileSync(join(root, 'services', service, 'src', file), 'utf8');

  it('has what every service has', () => {
    expect(required.filter((file) => !files.includes(file))).toEqual([]);
    expect(existsSync(join(root, 'services', service, 'README.md'))).toBe(true);
  });

  it('keeps every file in its place', () => {
    const strays = own.filter(
      (file) =>
        !places.some((place) => place.test(file)) &&
        !ownFolders[service]?.includes(dirname(file).split('/')[0] ?? ''),
    );
    expect(strays).toEqual([]);
  });

  it('names a command, question or reaction as its file', () => {
    const misnamed = own
      .filter((file) => /^(commands|queries|reactions)\//.test(file) && !file.endsWith('index.ts'))
      .filter((file) => {
        const name = basename(file, '.ts');
        return !new RegExp(`export (const|function) ${name}\\b`).test(read(file));
      });
    expect(misnamed).toEqual([]);
  });

  it('lists every command, question and reaction', () => {
    const unlisted = own
      .filter((file) => /^(commands|queries|reactions|followUps)\//.test(file))
      .filter((file) => !file.endsWith('/index.ts'))
      .filter((file) => {
        const [folder = '', ...rest] = file.split('/');
        return !read(`${folder}/index.ts`).includes(`'./${rest.join('/')}'`);
      });
    expect(unlisted).toEqual([]);
  });

  it('has no file that is two ideas by its length', () => {
    expect(files.filter((file) => read(file).split('\n').length > longest + 1)).toEqual([]);
  });
});
