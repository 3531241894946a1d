import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDir } from '@throughcare/testing/house';
import { copyKeys } from './keys.ts';

const made = temporaryDir();
afterAll(() => made.remove());

function dirWith(name: string, files: Readonly<Record<string, string>>): string {
  const dir = join(made.dir, name);
  mkdirSync(join(dir, 'clients'), { recursive: true });
  for (const [file, text] of Object.entries(files))
    writeFileSync(join(dir, file), text, { mode: 0o600 });
  return dir;
}

describe('keys', () => {
  const from = dirWith('from', {
    secret: 'a secret',
    'issuer-key.pem': 'a key',
    'accounts.json': '[]',
    'clients/intake': 'hers',
    'intake.db': 'documents',
  });

  it('go along for their owner only, and documents do not', () => {
    chmodSync(join(from, 'secret'), 0o644);
    const to = join(made.dir, 'to');
    copyKeys(from, to);
    expect(readdirSync(to).sort()).toEqual([
      'accounts.json',
      'clients',
      'issuer-key.pem',
      'secret',
    ]);
    expect(readFileSync(join(to, 'clients/intake'), 'utf8')).toBe('hers');
    expect(statSync(to).mode & 0o777).toBe(0o700);
    expect(statSync(join(to, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('that are there already stay, and are closed to others', () => {
    const to = dirWith('half', { secret: 'a secret', 'accounts.json': '[1]' });
    chmodSync(join(to, 'accounts.json'), 0o644);
    copyKeys(from, to);
    expect([statSync(to).mode & 0o777, statSync(join(to, 'accounts.json')).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    expect(readFileSync(join(to, 'accounts.json'), 'utf8')).toBe('[1]');
    expect(readFileSync(join(to, 'issuer-key.pem'), 'utf8')).toBe('a key');
  });

  it('of another installation are not touched', () => {
    const to = dirWith('another', { secret: 'another secret' });
    expect(() => copyKeys(from, to)).toThrow(expect.objectContaining({ code: 'keys-of-another' }));
    expect(readdirSync(to).sort()).toEqual(['clients', 'secret']);
  });
});
