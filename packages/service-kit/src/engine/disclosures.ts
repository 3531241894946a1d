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

export type RecordDisclosure = (
  actor: Actor,
  refs: readonly string[],
  what: string,
  items: readonly string[],
  /** When it was shown; now where left out. */
  at?: Instant,
) => Promise<void>;

/** Writes disclosure records: one for each answer, found by every person shown and by the organisation. */
export function disclosureRecorder(runner: Pick<Runner, 'plain'>, clock: Clock): RecordDisclosure {
  const chains = new Chains();
  return (actor, refs, what, items, at = clock.now()) =>
    chains.append(async (link) => {
      const state: DisclosureRecord = {
        at,
        by: actor.subject,
        org: actor.org,
        role: actor.roles[0] ?? null,
        refs,
        what,
        items,
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
