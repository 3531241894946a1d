import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'toyHouseProcess.ts');

export type HouseProcess = {
  readonly url: string;
  readonly token: string;
  /** Ends it by this signal; resolves with its exit code (null where a signal ended it) once it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
};

/** Starts a house in a process of its own; undefined where it was ended before it was ready. */
export async function startHouse(
  dir: string,
  starting?: (child: ChildProcess) => void,
): Promise<HouseProcess | undefined> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close') as Promise<[number | null]>;
  starting?.(child);
  const ready = await Promise.race([firstLine(child), gone.then(() => undefined)]);
  if (ready === undefined) return undefined;
  return {
    ...(JSON.parse(ready) as { url: string; token: string }),
    async end(signal) {
      child.kill(signal);
      return (await gone)[0];
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}
