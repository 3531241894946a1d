import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import type { Ready } from './child.ts';

export type SupervisedOptions = {
  /** Instance, as in `intake-1`. */
  readonly name: string;
  readonly script: string;
  readonly argument: string;
  readonly env: NodeJS.ProcessEnv;
  /** File to which it writes what operators read. */
  readonly log: string;
};

/** Wall milliseconds before a process that ended is started again. */
const restartAfter = 200;

/** A process that is started again whenever it ends, for as long as it is wanted, and to which things can be done. */
export class Supervised {
  readonly name: string;
  readonly #o: SupervisedOptions;
  #child: ChildProcess | undefined;
  #signalled: NodeJS.Signals | null = null;
  #gone: Promise<unknown> = Promise.resolve();
  #wanted = false;
  #restart: NodeJS.Timeout | undefined;
  #resume: NodeJS.Timeout | undefined;
  #since = 0;
  /** Where it serves; undefined while it does not, as far as its supervisor has heard. */
  url: string | undefined;
  /** How often it ended though nobody told it to, and how often it was told to end in order and did not. */
  readonly ends = { byItself: 0, inDisorder: 0 };

  constructor(options: SupervisedOptions) {
    this.#o = options;
    this.name = options.name;
  }

  get runs(): boolean {
    return this.#child !== undefined;
  }
  /** Milliseconds for which it has served. */
  get served(): number {
    return this.url === undefined ? 0 : performance.now() - this.#since;
  }
  get paused(): boolean {
    return this.#resume !== undefined;
  }
  /** Whether it was told to end, and has not yet. */
  get ending(): boolean {
    return this.#child !== undefined && this.#signalled !== null;
  }

  start(): void {
    this.#wanted = true;
    if (!this.#child && !this.#restart) this.#spawn();
  }

  kill(): void {
    this.#signal('SIGKILL');
  }

  /** Tells it to end in order, once: told again, a process ends where it stands. Whoever is paused hears of it afterwards. */
  stop(): void {
    if (!this.ending) this.#signal('SIGTERM');
  }

  /** Stands still for so many milliseconds, in the middle of whatever it does. */
  pause(milliseconds: number): void {
    this.#child?.kill('SIGSTOP');
    this.#resume = setTimeout(() => this.resume(), milliseconds);
  }

  resume(): void {
    clearTimeout(this.#resume);
    this.#resume = undefined;
    this.#child?.kill('SIGCONT');
  }

  /** Ends it for good, in order. */
  async retire(): Promise<void> {
    this.#unwanted();
    this.resume();
    this.stop();
    await this.#gone;
  }

  /** Ends it for good, whatever it is doing. */
  async abolish(): Promise<void> {
    this.#unwanted();
    this.resume();
    this.kill();
    await this.#gone;
  }

  #unwanted(): void {
    this.#wanted = false;
    clearTimeout(this.#restart);
    this.#restart = undefined;
  }

  #signal(signal: NodeJS.Signals): void {
    if (!this.#child) return;
    this.#signalled = signal;
    this.#child.kill(signal);
  }

  #spawn(): void {
    const { script, argument, env, log } = this.#o;
    const out = openSync(log, 'a');
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, argument],
      { env, stdio: ['ignore', out, out, 'ipc'] },
    );
    closeSync(out);
    this.#child = child;
    this.#signalled = null;
    child.on('message', ({ url }: Ready) => {
      this.url = url;
      this.#since = performance.now();
    });
    this.#gone = once(child, 'exit').then(([code]) => this.#ended(code as number | null));
  }

  #ended(code: number | null): void {
    clearTimeout(this.#resume);
    this.#resume = undefined;
    this.#child = undefined;
    this.url = undefined;
    if (this.#signalled === null) this.ends.byItself++;
    if (this.#signalled === 'SIGTERM' && code !== 0) this.ends.inDisorder++;
    if (!this.#wanted) return;
    this.#restart = setTimeout(() => {
      this.#restart = undefined;
      this.#spawn();
    }, restartAfter);
  }
}
