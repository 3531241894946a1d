import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '@throughcare/contracts';
import { temporaryDir } from '@throughcare/testing/house';
import {
  Accounts,
  hashPassword,
  needsSecondFactor,
  sampleAccounts,
  seesClosely,
} from '../index.ts';

const { dir, remove } = temporaryDir();
afterAll(remove);
const file = join(dir, 'accounts.json');
const ada = {
  name: 'ada',
  title: 'Ada',
  org: 'city',
  roles: ['COORD' as const],
  kind: 'LOCAL' as const,
};

describe('whoever operates an installation', () => {
  const own = temporaryDir();
  afterAll(own.remove);
  const operator = { ...ada, roles: ['ADMIN' as const] };
  const now = new Date();

  it('is never the last to go: not locked, not closed, not given other roles', async () => {
    const password = await hashPassword('a long enough password');
    const accounts = new Accounts(own.dir).makeSure([{ ...operator, password }]);
    const { title, org } = operator;
    const steps = [
      () => accounts.lock('ada', now),
      () => accounts.close('ada', now),
      () => accounts.describe('ada', { title, org, roles: ['COORD'] }, now),
    ];
    for (const step of steps)
      expect(step).toThrow('Nobody could operate this installation without ada.');
    // One into which nobody can sign in is none.
    accounts.add({ ...operator, name: 'bea' });
    expect(() => accounts.lock('ada', now)).toThrow('Nobody could operate');
    accounts.setPassword('bea', password, now);
    accounts.lock('ada', now);
    expect(accounts.get('ada')).toBeUndefined();
    expect(accounts.find('ada')?.locked).toBe(true);
    expect(() => accounts.lock('bea', now)).toThrow('Nobody could operate');
    accounts.unlock('ada');
    accounts.close('bea', now);
    expect(accounts.isLastOperator('ada')).toBe(true);
  });
});

describe('the accounts of an installation', () => {
  it('of an earlier release are moved up once, when they are read: each keeps its password, in clear no more', async () => {
    const old = [
      {
        name: 'judge',
        title: 'Judge',
        org: 'court-city',
        roles: ['JUDGE'],
        password: 'Zk3_lq8Nx2aQ',
      },
      {
        name: 'clerk',
        title: 'Clerk',
        org: 'court-city',
        roles: ['DCC'],
        password: 'pR7-ttv0Wm1b',
      },
    ];
    writeFileSync(file, JSON.stringify(old), { mode: 0o644 });
    const accounts = new Accounts(dir);
    expect(accounts.list().map(({ name, kind }) => [name, kind])).toEqual([
      ['judge', 'LOCAL'],
      ['clerk', 'LOCAL'],
    ]);
    const moved = readFileSync(file, 'utf8');
    for (const { password } of old) expect(moved).not.toContain(password);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await accounts.withPassword('judge', 'Zk3_lq8Nx2aQ')).toMatchObject({
      org: 'court-city',
    });
    expect(await accounts.withPassword('judge', 'pR7-ttv0Wm1b')).toBeUndefined();
    expect(new Accounts(dir).list()).toEqual(accounts.list());
    expect(readFileSync(file, 'utf8')).toBe(moved);
  });

  it('are seen as another process has written them', () => {
    const [server, program] = [new Accounts(dir), new Accounts(dir)];
    expect(server.get('ada')).toBeUndefined();
    program.add(ada);
    expect(server.get('ada')).toMatchObject({ title: 'Ada' });
    const before = Math.floor(Date.now() / 1_000) - 60;
    expect(server.isOver('ada', before)).toBe(false);
    program.endSessions('ada', new Date());
    expect(server.isOver('ada', before)).toBe(true);
    expect(server.isOver('ada', Math.floor(Date.now() / 1_000) + 60)).toBe(false);
    program.close('ada', new Date());
    expect(server.get('ada')).toBeUndefined();
    expect(server.isOver('ada', Math.floor(Date.now() / 1_000) + 60)).toBe(true);
    expect(() => program.add(ada)).toThrow(/there was one/);
  });

  it('are written after what a killed process left lying there', () => {
    const left = `${file}.new`;
    writeFileSync(left, '[{"na');
    utimesSync(left, new Date(0), new Date(0));
    new Accounts(dir).add({ ...ada, name: 'bea' });
    expect(existsSync(left)).toBe(false);
    expect(new Accounts(dir).get('bea')).toBeDefined();
  });

  it('are the operator’s alone where there is no sample, and nobody gets in there before it has a password', async () => {
    const empty = temporaryDir();
    const accounts = new Accounts(empty.dir);
    expect(accounts.list()).toEqual([]);
    accounts.makeSure();
    expect(accounts.list()).toMatchObject([{ name: 'operator', kind: 'LOCAL', password: null }]);
    expect(accounts.hasSamples).toBe(false);
    expect(await accounts.withPassword('operator', '')).toBeUndefined();
    const hash = await hashPassword('a long enough password');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    accounts.setPassword('operator', hash, new Date());
    expect(await accounts.withPassword('operator', 'a long enough password')).toBeDefined();
    empty.remove();
  });
});

describe('a second factor', () => {
  it('is asked of every role that can see what is clinical or legal, or who somebody is', () => {
    const asked = (Object.keys(roles) as (keyof typeof roles)[]).filter(seesClosely);
    expect(asked).toEqual(
      expect.arrayContaining(['JUDGE', 'DCC', 'PHC', 'PRESCRIBER', 'NGOC', 'INTAKE', 'PERSON']),
    );
    expect(asked).not.toEqual(expect.arrayContaining(['PEER']));
    expect(['PEER', 'COORD', 'ADMIN'].filter((role) => asked.includes(role as never))).toEqual([]);
  });

  it('is asked of nobody who is invented, and of everybody who has enrolled', () => {
    const account = { roles: ['JUDGE' as const], secondFactor: null };
    expect(needsSecondFactor({ ...account, kind: 'LOCAL' })).toBe(true);
    expect(needsSecondFactor({ ...account, kind: 'SAMPLE' })).toBe(false);
    expect(
      needsSecondFactor({ kind: 'LOCAL', roles: ['COORD'], secondFactor: 'A'.repeat(32) }),
    ).toBe(true);
  });

  it('of the sample: each account says what its bearer does, and there is one of a person', () => {
    for (const { what, kind } of sampleAccounts)
      expect([kind, what]).toEqual(['SAMPLE', expect.stringMatching(/\.$/)]);
    expect(sampleAccounts.flatMap((one) => one.roles)).toContain('PERSON');
  });
});
