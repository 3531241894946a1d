import { longestDelay } from './rest.ts';

/**
 * Lets one worker wait until somebody calls. A call that comes while it is at work is kept and ends the next wait at once,
 * so that none is lost between looking and waiting.
 */
export class WakeUp {
  #called = false;
  #end: (() => void) | undefined;

  call(): void {
    this.#called = true;
    this.#end?.();
  }

  /**
   * Resolves when it is called, at once where it was since the last wait; or after so many wall milliseconds, without limit
   * where left out. Keeps no process alive. Never rejects.
   */
  wait(atMost?: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#end = undefined;
        this.#called = false;
        resolve();
      };
      const timer =
        atMost === undefined
          ? undefined
          : setTimeout(end, Math.min(Math.ceil(atMost), longestDelay)).unref();
      this.#end = end;
      if (this.#called) end();
    });
  }
}
