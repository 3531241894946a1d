import { randomUUID } from 'node:crypto';
import type { Instant } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import {
  type DisclosureRecord,
  disclosureKind,
  hashOf,
  idOf,
  indexOf,
  type Link,
} from '../audit/disclosureRecord.ts';
import type { Clock } from '../clock.ts';
import type { Runner } from './runner.ts';

/** Whose records were shown, and which things of each, by kind and id. */
export type Shown = ReadonlyMap<string, readonly string[]>;

export type RecordDisclosure = (
  actor: Actor,
  shown: Shown,
  what: string,
  /** When it was shown; now where left out. */
  at?: Instant,
) => Promise<void>;

/**
 * People in one record. Each is an entry by which it is found, and a server that indexes all entries of a document together
 * takes no more than some sixty.
 */
const together = 50;

/** Writes disclosure records: one for each answer, found by every person shown and by the organisation; more where it shows many. */
export function disclosureRecorder(runner: Pick<Runner, 'plain'>, clock: Clock): RecordDisclosure {
  const chains = new Chains();
  const write = (actor: Actor, shown: Shown, what: string, at: Instant) =>
    chains.append(async (link) => {
      const state: DisclosureRecord = {
        at,
        by: actor.subject,
        org: actor.org,
        role: actor.roles[0] ?? null,
        refs: [...shown.keys()],
        what,
        items: [...new Set([...shown.values()].flat())],
        link,
      };
      await runner.plain<DisclosureRecord>(
        disclosureKind,
        idOf(link),
        (current) => {
          if (current) throw new Error('a disclosure record is never written again');
          return state;
        },
        indexOf(state),
      );
      return state;
    });
  return async (actor, shown, what, at = clock.now()) => {
    await Promise.all(partsOf(shown).map((part) => write(actor, part, what, at)));
  };
}

function partsOf(shown: Shown): readonly Shown[] {
  const all = [...shown];
  // What tells of nobody is one record as well, of whoever asked.
  const parts = Math.max(1, Math.ceil(all.length / together));
  return Array.from(
    { length: parts },
    (_, n) => new Map(all.slice(n * together, (n + 1) * together)),
  );
}

/**
 * The chains of this process. A row is written only behind one that is written, and answers do not wait for each other: each
 * takes a chain that is at rest, and where none is a new one begins.
 */
class Chains {
  readonly #atRest: Link[] = [];

  async append(write: (link: Link) => Promise<DisclosureRecord>): Promise<void> {
    const link = this.#atRest.pop() ?? { chain: randomUUID(), row: 1, before: '' };
    // A write that failed may have taken place all the same: its chain ends with it, or just before it.
    const written = await write(link);
    this.#atRest.push({ ...link, row: link.row + 1, before: hashOf(written) });
  }
}
