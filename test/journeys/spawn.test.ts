import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryDir } from '@throughcare/testing/house';

const program = join(import.meta.dirname, '../../packages/cli/bin/throughcare.mjs');

/** Wall milliseconds for a process or two to start on a machine that is busy with other tests. */
const patience = 120_000;

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The program as a person starts it: a process of its own, under plain Node. */
class Program {
  readonly child: ChildProcess;
  #out = '';
  #err = '';
  readonly #lines: AsyncIterator<string>;

  constructor(...words: readonly string[]) {
    const child = spawn(process.execPath, [program, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    this.child = child;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#err += text;
    });
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** Reads on until a line says it; throws with what was said instead where the program ends first. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error(`never said ${pattern}: ${this.#out}${this.#err}`);
      this.#out += `${value}\n`;
      const found = pattern.exec(value);
      if (found) return found;
    }
  }

  async ends(): Promise<Ended> {
    const exit =
      this.child.exitCode === null && this.child.signalCode === null
        ? once(this.child, 'close')
        : Promise.resolve();
    for (let next = await this.#lines.next(); !next.done; next = await this.#lines.next())
      this.#out += `${next.value}\n`;
    await exit;
    return { code: this.child.exitCode, out: this.#out, err: this.#err };
  }

  stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    return this.ends();
  }
}

const run = (...words: readonly string[]): Promise<Ended> => new Program(...words).ends();

describe('the program, under plain Node', () => {
  it.each([
    [[]],
    [['start']],
    [['import']],
    [['replay']],
    [['report']],
    [['parked', 'redrive']],
    [['token']],
    [['account']],
    [['account', 'add']],
  ])(
    'explains %j',
    async (words: string[]) => {
      const { code, out, err } = await run(...words, '--help');
      expect(err).toBe('');
      expect(out).toContain(['Usage: throughcare', ...words].join(' '));
      expect(code).toBe(0);
    },
    patience,
  );

  it(
    'starts on a free port, answers, refuses a second start on its directory, and stops cleanly',
    async () => {
      const { dir, remove } = temporaryDir();
      const start = ['start', '--no-sample', '--port', '0', '--data-dir', dir];
      const server = new Program(...start);
      try {
        const url = (await server.says(/is ready: (http:\/\/127\.0\.0\.1:\d+)/))[1] ?? '';
        const door = await fetch(url, { redirect: 'manual' });
        expect([door.status, door.headers.get('location')]).toEqual([303, '/sign-in']);
        const page = await fetch(`${url}/status/`);
        expect([page.status, page.headers.get('content-type')]).toEqual([
          200,
          'text/html; charset=utf-8',
        ]);
        for (const service of ['intake', 'court-diversion', 'prison-program', 'aftercare']) {
          const health = await fetch(`${url}/${service}/health/ready`);
          expect([health.status, await health.json()]).toMatchObject([200, { ready: true }]);
        }

        const of = (name: string, org: string, role: string) =>
          run(
            ...['account', 'add', name, '--title', name, '--org', org, '--role', role],
            '--data-dir',
            dir,
          );
        expect(await of('clerk', 'court-city', 'DCC')).toMatchObject({ code: 0, err: '' });
        const added = await of('office', 'city', 'COORD');
        expect(added.out).toMatch(/^\w{4}(-\w{4}){4}\n$/);
        const token = await run('token', 'clerk', '--data-dir', dir);
        expect(token).toMatchObject({ code: 0, err: '' });
        const tasks = await fetch(`${url}/court-diversion/tasks`, {
          headers: { authorization: `Bearer ${token.out.trim()}` },
        });
        expect([tasks.status, await tasks.json()]).toEqual([200, { items: [], next: null }]);
        const signedIn = await fetch(`${url}/auth/token`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ account: 'office', password: added.out.trim() }),
        });
        const { access_token: bearer } = (await signedIn.json()) as { access_token: string };
        const unplaced = await fetch(`${url}/aftercare/unplaced`, {
          headers: { authorization: `Bearer ${bearer}` },
        });
        expect([signedIn.status, unplaced.status]).toEqual([200, 200]);
        const parked = await run('parked', 'list', '--json', '--data-dir', dir);
        expect(parked).toMatchObject({ code: 0, out: '[]\n' });

        const second = await run(...start);
        expect(second.code).toBe(2);
        expect(second.out).not.toContain('is ready');
        expect(second.err).toMatch(/^throughcare: .*(locked|already|another process)/i);
        expect(second.err).not.toContain('    at ');
        expect((await fetch(`${url}/intake/health/ready`)).status).toBe(200);

        const stopped = await server.stop();
        expect(stopped).toMatchObject({ code: 0, err: '' });
        const again = new Program(...start);
        await again.says(/is ready: /);
        expect(await again.stop()).toMatchObject({ code: 0 });
      } finally {
        server.child.kill('SIGKILL');
        remove();
      }
    },
    patience,
  );

  it(
    'says in one line what it does not know or cannot do',
    async () => {
      const unknown = await run('begin');
      expect(unknown.code).toBe(1);
      expect(unknown.err).toContain("unknown command 'begin'");
      const { dir, remove } = temporaryDir();
      try {
        const nobody = await run('token', 'nobody', '--data-dir', dir);
        expect(nobody).toMatchObject({ code: 2, out: '' });
        expect(nobody.err).toMatch(/^throughcare: There is no account "nobody" here/);
      } finally {
        remove();
      }
    },
    patience,
  );
});
