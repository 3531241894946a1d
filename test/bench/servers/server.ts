import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Question, Said } from './child.ts';

/** A child process under test; always stopped by its own id. */
export type Server<About> = {
  readonly about: About;
  readonly pid: number;
  /** Milliseconds from the start of the process to its being ready. */
  readonly startedIn: number;
  /** `about` goes with the question, as JSON. */
  ask<T>(what: string, about?: unknown): Promise<T>;
  stop(): Promise<void>;
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
};

/** How long a child may take to answer, and to be ready unless more is said, in ms. */
const patience = 60_000;

type StartOptions = {
  readonly within?: number;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts `file` of this folder in a process of its own. `within`: ms until it must be ready; `flags` and `env` are Node's. */
export async function start<About>(
  file: string,
  words: readonly string[],
  { within = patience, flags = [], env = {} }: StartOptions = {},
): Promise<Server<About>> {
  const began = performance.now();
  const child = fork(new URL(file, import.meta.url), [...words], {
    execArgv: ['--disable-warning=ExperimentalWarning', ...flags],
    env: { ...process.env, ...env },
  });
  const about = await heard(
    child,
    `${file}, to be ready`,
    (said) => ('ready' in said ? { value: said.ready } : undefined),
    within,
  );
  const startedIn = performance.now() - began;
  let asked = 0;
  return {
    about: about as About,
    pid: child.pid ?? 0,
    startedIn,
    async ask<T>(what: string, about?: unknown): Promise<T> {
      const id = ++asked;
      const question: Question = { id, ask: what, about };
      const answer = heard(child, `${file}, asked ${what}`, (said) => {
        if (!('id' in said) || said.id !== id) return undefined;
        if ('failed' in said) throw new Error(said.failed);
        return { value: said.answer };
      });
      child.send(question);
      return (await answer) as T;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      const question: Question = { id: 0, ask: 'stop' };
      child.send(question);
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    },
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function heard(
  child: ChildProcess,
  what: string,
  wanted: (said: Said) => { value: unknown } | undefined,
  within = patience,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (work: () => void) => {
      clearTimeout(timer);
      child.off('message', listen);
      child.off('exit', gone);
      work();
    };
    const listen = (said: Said) => {
      try {
        const found = wanted(said);
        if (found) done(() => resolve(found.value));
      } catch (error) {
        done(() => reject(error));
      }
    };
    const gone = () =>
      done(() => reject(new Error(`a server under test has ended by itself: ${what}`)));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      done(() =>
        reject(new Error(`a server under test said nothing for ${within / 1000} s: ${what}`)),
      );
    }, within);
    child.on('message', listen);
    child.on('exit', gone);
  });
}
