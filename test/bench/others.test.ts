import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installing, loaderFrom, missing, others } from './others.ts';

describe('others that the benchmark compares with', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const install = (name: string) => {
    const folder = join(dir, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
    writeFileSync(join(folder, 'index.js'), `exports.called = '${name}';`);
  };

  it('are left out where no folder was given, and by the packages that a folder lacks', () => {
    expect(missing(null, 'emmett')).toContain('--others');
    install('graphile-worker');
    expect(missing(dir, 'graphile-worker')).toBe('its folder lacks pg');
    install('pg');
    expect(missing(dir, 'graphile-worker')).toBeUndefined();
    expect(missing(dir, 'NestJS')).toContain('@nestjs/core, @nestjs/microservices');
  });

  it('are loaded from there', async () => {
    install('pg');
    expect(await loaderFrom(dir)('pg')).toMatchObject({ default: { called: 'pg' } });
  });

  it('are installed in exact versions, each once', () => {
    const specs = installing.split(' ').filter((word) => word.slice(1).includes('@'));
    expect(specs.toSorted()).toEqual([...new Set(Object.values(others).flat())].toSorted());
    for (const spec of specs) expect(spec).toMatch(/^@?[a-z0-9/-]+@\d+\.\d+\.\d+$/);
  });
});
