import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Accounts } from '@throughcare/issuer';
import { temporaryDir } from '@throughcare/testing/house';

const program = join(import.meta.dirname, '../../bin/throughcare.mjs');
/** Wall milliseconds for some processes to start on a machine that is busy with other tests. */
const patience = 180_000;

describe('the command line about accounts', () => {
  const { dir, remove } = temporaryDir();
  afterAll(remove);
  const words = (...more: readonly string[]) => [program, 'account', ...more, '--data-dir', dir];
  const run = (...more: readonly string[]): string =>
    execFileSync(process.execPath, words(...more), { encoding: 'utf8' });
  const refused = (input: string, ...more: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, words(...more), {
      encoding: 'utf8',
      input,
    });
    return [status, stderr];
  };

  it(
    'adds one with a password that is printed once, changes it, ends what is open, and closes it',
    async () => {
      const ada = [
        'ada',
        '--title',
        'Ada',
        '--org',
        'city',
        '--role',
        'COORD',
        '--role',
        'PRIVACY',
      ];
      const made = run('add', ...ada).trim();
      expect(made).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
      const file = join(dir, 'accounts.json');
      expect(readFileSync(file, 'utf8')).not.toContain(made);
      expect(statSync(file).mode & 0o077).toBe(0);
      const accounts = new Accounts(dir);
      expect(await accounts.withPassword('ada', made)).toMatchObject({
        roles: ['COORD', 'PRIVACY'],
      });
      expect(refused('', 'add', ...ada)).toEqual([
        2,
        expect.stringMatching(/^throughcare: There is/),
      ]);
      expect(refused('too short', 'password', 'ada', '--stdin')).toEqual([
        2,
        expect.stringContaining('15 to 200 characters'),
      ]);

      const began = Math.floor(Date.now() / 1_000) - 1;
      expect(accounts.isOver('ada', began)).toBe(false);
      const next = run('password', 'ada').trim();
      expect(await accounts.withPassword('ada', made)).toBeUndefined();
      expect(await accounts.withPassword('ada', next)).toBeDefined();
      expect(accounts.isOver('ada', began)).toBe(true);

      accounts.enrol('ada', 'A'.repeat(32));
      expect(run('list')).toMatch(/ada +Ada, city, COORD PRIVACY \(second factor\)/);
      expect(run('list', '--json')).not.toMatch(/argon2|A{32}/);
      run('second-factor', 'reset', 'ada');
      expect(accounts.get('ada')?.secondFactor).toBeNull();
      run('end-sessions', 'ada');
      run('close', 'ada');
      expect(accounts.get('ada')).toBeUndefined();
      expect(refused('', 'end-sessions', 'ada')[0]).toBe(2);
    },
    patience,
  );
});
