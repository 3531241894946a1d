import { addMinutes, type Instant } from '@throughcare/contracts';

type Asked = { readonly until: Instant; times: number };
type Limit = { readonly times: number; readonly minutes: number };

/** Seconds until one who asked too often may ask again, and whether this is the first time that they are told so. */
export type TooOften = { readonly after: number; readonly first: boolean };

/**
 * How often each account asked a question that has a limit. In this process alone and in no store: a question writes nothing
 * for it, and each process counts its own. By the clock of the service, so that a replay and a test need not wait; a library
 * that counts by the machine's own would not do.
 */
export class AskedLately {
  readonly #now: () => Instant;
  /** By question, the oldest first: all that one question counts lasts as long. */
  readonly #asked = new Map<string, Map<string, Asked>>();

  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** Counts one; undefined where there is room for it. */
  tooOften(question: string, account: string, { times, minutes }: Limit): TooOften | undefined {
    const now = this.#now();
    const asked = this.#since(question, now);
    const mine = asked.get(account) ?? { until: addMinutes(now, minutes), times: 0 };
    mine.times += 1;
    asked.set(account, mine);
    if (mine.times <= times) return undefined;
    const after = Math.ceil((Date.parse(mine.until) - Date.parse(now)) / 1_000);
    return { after, first: mine.times === times + 1 };
  }

  #since(question: string, now: Instant): Map<string, Asked> {
    const asked = this.#asked.get(question) ?? new Map<string, Asked>();
    this.#asked.set(question, asked);
    for (const [account, { until }] of asked) {
      if (until > now) break;
      asked.delete(account);
    }
    return asked;
  }
}
