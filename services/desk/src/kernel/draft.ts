import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { Typed } from '../forms/read.ts';

type Kept = {
  readonly sealed: Buffer;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly until: number;
};

/** Where a draft belongs: another account does not get it, and no other form. */
export type DraftOf = { readonly path: string; readonly account: string };

const day = 24 * 3_600_000;
const most = 1_000;

/**
 * What somebody had typed when their session ended. It is sealed by a key that only their browser has, in a cookie of the
 * browser's session, and is forgotten after a day: whoever reads this memory learns nothing from it.
 */
export class Drafts {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;
  readonly #life: number;

  constructor(now: () => number = Date.now, life: number = day) {
    this.#now = now;
    this.#life = life;
  }

  /** Others beside these, by the same clock, that are forgotten after so many milliseconds. */
  lasting(life: number): Drafts {
    return new Drafts(this.#now, life);
  }

  /** What the browser keeps to have it back. */
  keep(of: DraftOf, typed: Typed): string {
    const key = randomBytes(32);
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
    const text = JSON.stringify({ ...of, typed });
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const id = randomUUID();
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= most && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(id, { sealed, iv, tag: cipher.getAuthTag(), until: this.#now() + this.#life });
    return `${id}.${key.toString('base64url')}`;
  }

  /** Gives a draft back, once. Undefined where there is none any more, or it belongs elsewhere. */
  take(ticket: string, of: DraftOf): Typed | undefined {
    const typed = this.look(ticket, of);
    if (typed) this.#kept.delete(idIn(ticket));
    return typed;
  }

  /** The same, and keeps it. */
  look(ticket: string, of: DraftOf): Typed | undefined {
    const [, key = ''] = ticket.split('.');
    const kept = this.#kept.get(idIn(ticket));
    if (!kept || kept.until < this.#now()) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), kept.iv, {
        authTagLength: 16,
      });
      decipher.setAuthTag(kept.tag);
      const text = Buffer.concat([decipher.update(kept.sealed), decipher.final()]).toString('utf8');
      const { path, account, typed } = JSON.parse(text);
      return path === of.path && account === of.account ? typed : undefined;
    } catch {
      return undefined;
    }
  }
}

const idIn = (ticket: string): string => ticket.split('.')[0] ?? '';
