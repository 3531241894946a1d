import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from '@throughcare/testing/house';
import type { HouseOrder } from './toyHouseProcess.ts';

const script = join(import.meta.dirname, 'toyHouseProcess.ts');

export type HouseProcess = {
  readonly url: string;
  readonly token: string;
  /** Ends it by this signal; resolves with its exit code (null where a signal ended it) once it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** Memory that it holds, in MB. */
  memory(): number;
};

export type StartOptions = Omit<HouseOrder, 'place'> & {
  readonly starting?: (child: ChildProcess) => void;
};

/** Starts a house of toy services in a process of its own; undefined where it was ended before it was ready. */
export function startHouse(
  { place }: Installation,
  { starting, ...more }: StartOptions = {},
): Promise<HouseProcess | undefined> {
  const order: HouseOrder = { place, ...more };
  return startScript(script, order, starting);
}

/** Starts a script that tells where its house is in its first line; undefined where it was ended before that. */
export async function startScript(
  script: string,
  order: object,
  starting?: (child: ChildProcess) => void,
): Promise<HouseProcess | undefined> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, JSON.stringify(order)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
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
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
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
