import { rest } from '@throughcare/waiting';
import { ref } from '../../../packages/testing/src/story.ts';
import { type Acknowledged, chance, say } from '../support/load.ts';

export type ClientsOptions = {
  /** Where commands can be sent at the moment; a client that repeats one may well meet another instance. */
  readonly where: () => readonly string[];
  readonly token: () => string;
  readonly seed: number;
  /** Commands a second, of all clients together, at most. */
  readonly rate: number;
  readonly people: number;
};

/** Wall milliseconds that an answer is waited for, and before the same command is sent again. */
const patience = 4_000;
const again = 100;
const clients = 8;

/**
 * Clients that give one command after another, each at its own pace. Without an answer a client asks again with the same key
 * and body until it gets one. So when all have ended, every command that was given has been acknowledged, or was refused.
 */
export class Clients {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that are none of those that a client has to expect: how often, by status. */
  readonly refused: Record<string, number> = {};
  readonly #o: ClientsOptions;
  readonly #refs: readonly string[];
  readonly #working: Promise<unknown>;
  #ending = false;
  #gaveUp = false;

  constructor(options: ClientsOptions) {
    this.#o = options;
    this.#refs = Array.from({ length: options.people }, (_, n) => ref(`chaos-${n}`));
    this.#working = Promise.all(Array.from({ length: clients }, (_, n) => this.#work(n)));
  }

  /** Gives no new command; resolves with true when each has its answer, with false where that does not come in time. */
  async end(milliseconds: number): Promise<boolean> {
    this.#ending = true;
    const late = setTimeout(() => {
      this.#gaveUp = true;
    }, milliseconds);
    await this.#working;
    clearTimeout(late);
    return !this.#gaveUp;
  }

  async #work(client: number): Promise<void> {
    const below = chance(this.#o.seed * clients + client);
    const pace = (1_000 * clients) / this.#o.rate;
    for (let n = 0; !this.#ending; n++) {
      const next = performance.now() + pace * (0.5 + below(1_000) / 1_000);
      const person = this.#refs[below(this.#refs.length)] ?? '';
      await this.#insist(person, `${client}-${n}`, 1_000 + n, below);
      while (!this.#ending && performance.now() < next) await rest(again);
    }
  }

  async #insist(person: string, key: string, n: number, below: (n: number) => number) {
    for (; !this.#gaveUp; await rest(again)) {
      const urls = this.#o.where();
      const url = urls[below(Math.max(1, urls.length))];
      const token = this.#o.token();
      const answer = url && (await say({ url, token }, person, key, n, patience));
      if (!answer || answer.status === 503) continue;
      if (answer.status === 201) {
        const { id } = JSON.parse(answer.text) as { id: string };
        this.acknowledged.push({ ref: person, id, key });
      } else this.refused[answer.status] = (this.refused[answer.status] ?? 0) + 1;
      return;
    }
  }
}
