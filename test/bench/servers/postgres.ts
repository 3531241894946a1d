import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rest } from '@throughcare/waiting';
import { ready } from './child.ts';

/**
 * A PostgreSQL cluster of the benchmark's own with the settings that initdb gives it (fsync and synchronous_commit are on),
 * on a socket in a temporary directory. It ends with this process, and its directory goes with it. Where it cannot be had it
 * says why.
 */
const run = promisify(execFile);

/** Debian's newest, else the first on the PATH; undefined where there is none. */
function programs(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const installed = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'));
  return [...installed, ...(process.env.PATH ?? '').split(':')].find((dir) =>
    ['initdb', 'postgres', 'createdb'].every((program) => existsSync(join(dir, program))),
  );
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package has made. Undefined where there is none. */
function runner(): { readonly uid?: number; readonly gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {};
  try {
    const idOf = (which: string) =>
      Number(execFileSync('id', [which, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

async function cluster(bin: string, who: { readonly uid?: number; readonly gid?: number }) {
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-pg-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  if (who.uid !== undefined && who.gid !== undefined) chownSync(dir, who.uid, who.gid);
  const as = { ...who, cwd: dir };
  const data = join(dir, 'data');
  const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  await run(join(bin, 'initdb'), words, as);
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', dir, '-c', 'listen_addresses=', '-c', 'log_min_messages=fatal'],
    { ...as, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const gone = once(server, 'exit');
  const database = async (name: string) => {
    await run(join(bin, 'createdb'), ['-h', dir, '-U', 'postgres', name], as);
    return `postgresql://postgres@/${name}?host=${encodeURIComponent(dir)}`;
  };
  const end = async () => {
    // At once: nothing of it is wanted any more.
    server.kill('SIGQUIT');
    await gone;
  };
  /** Its own file says how far it is; whoever connects before is refused, and that is logged. */
  const pidFile = join(data, 'postmaster.pid');
  const up = () => existsSync(pidFile) && readFileSync(pidFile, 'utf8').includes('\nready');
  return { database, end, up };
}

const bin = programs();
const who = runner();
if (bin === undefined) ready({ missing: 'PostgreSQL is not installed' }, {}, () => undefined);
else if (who === undefined)
  ready(
    { missing: 'PostgreSQL does not run as root, and there is no user postgres' },
    {},
    () => undefined,
  );
else {
  const { database, end, up } = await cluster(bin, who);
  const givenUp = performance.now() + 20_000;
  while (!up()) {
    if (performance.now() > givenUp) throw new Error('PostgreSQL did not start');
    await rest(20);
  }
  const { stdout } = await run(join(bin, 'postgres'), ['--version']);
  const [version = 'unknown'] = /\d+(\.\d+)*/.exec(stdout) ?? [];
  ready({ version }, { database: (name) => database(String(name)) }, end);
}
