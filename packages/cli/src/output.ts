import { ConfigError, SettingsError } from '@throughcare/runtime';
import { StoreError } from '@throughcare/store';

/** Says what went wrong in one line, without a stack where the person at the keyboard can mend it. Returns the exit code. */
export function explain(error: unknown): number {
  const known = mendable.some((kind) => error instanceof kind);
  process.stderr.write(
    `${known ? `throughcare: ${(error as Error).message}` : String((error as Error)?.stack ?? error)}\n`,
  );
  return known ? 2 : 1;
}

/** Something that the caller asked for and that cannot be, with a sentence that says what to do. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

export function print(value: unknown, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${readable(value)}\n`);
}

/** Nested figures as an indented list, for people. */
export function readable(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return `${indent}${String(value)}`;
  const entries = Object.entries(value);
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  return entries
    .map(([name, one]) =>
      typeof one === 'object' && one !== null && Object.keys(one).length > 0
        ? `${indent}${name}\n${readable(one, `${indent}  `)}`
        : `${indent}${name.padEnd(width)}  ${typeof one === 'object' ? (one === null ? '–' : 'none') : String(one)}`,
    )
    .join('\n');
}

/** One line that is drawn again, on a terminal only. */
export class ProgressLine {
  readonly #what: string;
  #drawn = 0;
  constructor(what: string) {
    this.#what = what;
  }

  show(done: number, of: number, note = ''): void {
    if (!process.stderr.isTTY) return;
    const now = Date.now();
    if (now - this.#drawn < 100 && done < of) return;
    this.#drawn = now;
    const share = of === 0 ? 1 : done / of;
    const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '░');
    process.stderr.write(`\r\x1b[K${this.#what} ${bar} ${Math.floor(share * 100)}% ${note}`);
  }

  end(): void {
    if (process.stderr.isTTY && this.#drawn > 0) process.stderr.write('\r\x1b[K');
  }
}

const mendable = [StoreError, CannotDo, ConfigError, SettingsError];
