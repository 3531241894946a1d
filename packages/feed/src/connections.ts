import type { Actor } from '@throughcare/record';

/** Connections that one caller may hold open: as many as a browser opens to one host. */
export const mostOfCaller = 6;
/**
 * Connections that this process holds open for all callers. Each takes a socket and 40 kB; and a row that comes is read for
 * each that its organisation has open, which for 1,000 takes a machine of two cores 60 to 100 ms.
 */
export const mostInAll = 1_000;

/** A place among the open connections, to be left when the connection ends; or why there is none. */
export type Place = { readonly leave: () => void } | { readonly full: string };

/** Counts the connections to the feed that stay open, for each caller and in all. */
export class Connections {
  readonly #ofCaller = new Map<string, number>();
  #inAll = 0;

  take({ org, subject }: Actor): Place {
    const caller = `${org}/${subject}`;
    const held = this.#ofCaller.get(caller) ?? 0;
    if (held >= mostOfCaller)
      return { full: `You hold ${held} connections to the feed open, and may hold no more.` };
    if (this.#inAll >= mostInAll)
      return { full: 'As many connections to the feed are open as there may be here.' };
    this.#ofCaller.set(caller, held + 1);
    this.#inAll++;
    return { leave: () => this.#leave(caller) };
  }

  #leave(caller: string): void {
    const left = (this.#ofCaller.get(caller) ?? 1) - 1;
    if (left > 0) this.#ofCaller.set(caller, left);
    else this.#ofCaller.delete(caller);
    this.#inAll--;
  }
}
