import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerAnswers } from '../../../packages/testing/src/engines/dockerSocket.ts';
import { help, type Options, optionsFrom } from './options.ts';
import { isSound, lastLine, tableOf } from './report.ts';
import { runChaos } from './runChaos.ts';

/** 0: the promise was kept. 1: it was not, or the run could not be made. 130: ended by whoever started it. */
async function run(options: Options): Promise<0 | 1 | 130> {
  const began = performance.now();
  const tell = (line: string) => {
    const seconds = Math.round((performance.now() - began) / 1_000);
    process.stderr.write(`${String(seconds).padStart(4)} s  ${line}\n`);
  };
  if (!options.embedded && !(await dockerAnswers())) {
    tell('Docker does not answer; --embedded needs none.');
    return 1;
  }
  const ending = new AbortController();
  // Not once: libraries that clean up as well end the process when they find themselves the only listener.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (ending.signal.aborted) return;
      tell('ending: processes and containers are removed');
      ending.abort(new Error(`ended by ${signal}`));
    });
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-chaos-'));
  try {
    const result = await runChaos(options, { dir, tell, signal: ending.signal });
    const sound = isSound(result);
    if (options.json) process.stdout.write(`${JSON.stringify({ ...result, sound })}\n`);
    else process.stdout.write(`${tableOf(result)}\n${lastLine(result)}\n`);
    if (sound) rmSync(dir, { recursive: true, force: true });
    else tell(`what each process wrote is in ${dir}`);
    return sound ? 0 : 1;
  } catch (error) {
    if (ending.signal.aborted) {
      rmSync(dir, { recursive: true, force: true });
      return 130;
    }
    tell(`the run failed: ${error instanceof Error ? error.message : String(error)}`);
    tell(`what each process wrote is in ${dir}`);
    return 1;
  }
}

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options === 'help') process.stdout.write(help);
  else process.exitCode = await run(options);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
