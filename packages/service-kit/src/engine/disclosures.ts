import { randomUUID } from 'node:crypto';
import type { Instant, Role } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import type { Clock } from '../clock.ts';
import type { Runner } from './runner.ts';

/** Who saw a person's record, when, and what of it. */
export type DisclosureRecord = {
  readonly at: Instant;
  /** Account. */
  readonly by: string;
  readonly org: string;
  readonly role: Role | null;
  /** Whose records. */
  readonly refs: readonly string[];
  /** The question that was asked. */
  readonly what: string;
  /** Which things were shown, by kind and id. */
  readonly items: readonly string[];
};

export type RecordDisclosure = (
  actor: Actor,
  refs: readonly string[],
  what: string,
  items: readonly string[],
) => Promise<void>;

/** Writes disclosure records: one for each answer, found by every person shown and by the organisation. */
export const disclosureRecorder =
  (runner: Runner, clock: Clock): RecordDisclosure =>
  async (actor, refs, what, items) => {
    const at = clock.now();
    const state: DisclosureRecord = {
      at,
      by: actor.subject,
      org: actor.org,
      role: actor.roles[0] ?? null,
      refs,
      what,
      items,
    };
    await runner.plain('disclosure', randomUUID(), () => state, [
      ...refs.map((key) => ({ name: 'person', key, sort: at, item: key })),
      { name: 'org', key: actor.org, sort: at },
    ]);
  };
