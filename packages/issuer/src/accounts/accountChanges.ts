import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instant, instant } from '@throughcare/contracts';
import { z } from 'zod';

const AccountChange = z.object({
  at: Instant,
  /** The account of whoever did it, or `command-line`. */
  by: z.string(),
  account: z.string(),
  /** The name of the command; nothing of what was typed. */
  what: z.string(),
});
type AccountChange = z.infer<typeof AccountChange>;

/** How many lines from the end are looked through. */
const most = 10_000;

/** Who changed which account, and when: a file beside the accounts, added to and never changed. */
export class AccountChanges {
  readonly #path: string;

  constructor(dir: string) {
    this.#path = join(dir, 'account-changes.jsonl');
  }

  note(change: Omit<AccountChange, 'at'>): void {
    const line = JSON.stringify({ at: instant(Date.now()), ...change });
    appendFileSync(this.#path, `${line}\n`, { mode: 0o600 });
  }

  /** Of one account, the youngest first. */
  of(account: string, limit = 50): readonly AccountChange[] {
    return this.#lines()
      .flatMap((line) => parsed(line) ?? [])
      .filter((one) => one.account === account)
      .toReversed()
      .slice(0, limit);
  }

  #lines(): readonly string[] {
    try {
      return readFileSync(this.#path, 'utf8').split('\n').slice(-most);
    } catch {
      return [];
    }
  }
}

/** A line that a process was killed over is left out. */
function parsed(line: string): AccountChange | undefined {
  try {
    return AccountChange.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
