import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were measured on; without it they mean nothing. */
export function machine(): readonly string[] {
  const [processor] = cpus();
  return [
    `${cpus().length} cores (${processor?.model.trim() || 'unknown model'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${type()} ${release()}`,
    `Node ${process.version}, SQLite ${process.versions.sqlite}, WAL, synchronous=FULL`,
    `load average before the run ${loadavg()
      .map((load) => load.toFixed(2))
      .join(', ')}`,
    `commit ${commit()}`,
  ];
}

function commit(): string {
  const git = (...words: string[]) =>
    execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'packages', 'services') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes on top' : ''}`;
  } catch {
    return 'unknown';
  }
}

/** Resident memory of a process in bytes, as the kernel counts it; undefined where it does not say. */
export function residentBytes(pid: number): number | undefined {
  try {
    const [, kilobytes] =
      /^VmRSS:\s+([0-9]+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
