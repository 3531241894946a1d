import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describeWithDocker } from '@throughcare/testing/engines';
import { temporaryDir } from '@throughcare/testing/house';
import type { Result } from './report.ts';

const script = join(import.meta.dirname, 'main.ts');

/** Runs the command as a person would; its exit code, and the object that it printed. */
async function chaos(...words: string[]): Promise<{ code: number | null; result: Result }> {
  const { dir, remove } = temporaryDir();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, '--json', ...words],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TMPDIR: dir } },
  );
  const [out, said] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  remove();
  if (!out?.()) throw new Error(`it ended with ${code} and said: ${said?.()}`);
  return { code, result: JSON.parse(out()) as Result };
}

const kept = { lost: 0, appliedTwice: 0, outOfOrder: 0, parked: 0, answered: true, atRest: true };

describeWithDocker('chaos on Kafka and MongoDB', () => {
  it('loses nothing, doubles nothing and mixes nothing up, whatever is killed, paused or cut off', async () => {
    const { code, result } = await chaos('--minutes', '0.75', '--seed', '3');
    expect(result).toMatchObject({ ...kept, refused: {} });
    expect(result.faults).toBeGreaterThanOrEqual(10);
    expect(result.events).toBe(result.acknowledged);
    expect(code).toBe(0);
  }, 600_000);
});

describe('chaos on one machine', () => {
  it('loses nothing when the process is killed, stopped and paused', async () => {
    const { code, result } = await chaos('--embedded', '--minutes', '0.5', '--seed', '3');
    expect(result).toMatchObject({ ...kept, refused: {} });
    expect(result.faults).toBeGreaterThanOrEqual(2);
    expect(code).toBe(0);
  }, 300_000);

  it('finds events that were applied twice where the check for it is taken out', async () => {
    const words = ['--embedded', '--without', 'apply-once', '--minutes', '0.4', '--rate', '20'];
    const { code, result } = await chaos(...words);
    expect(result.appliedTwice).toBeGreaterThan(0);
    expect(result.lost).toBe(0);
    expect(code).toBe(1);
  }, 300_000);

  it('finds events that were lost where the outbox is taken out', async () => {
    const words = ['--embedded', '--without', 'outbox', '--minutes', '0.4', '--rate', '20'];
    const { code, result } = await chaos(...words);
    expect(result.lost).toBeGreaterThan(0);
    expect(result.appliedTwice).toBe(0);
    expect(code).toBe(1);
  }, 300_000);
});
