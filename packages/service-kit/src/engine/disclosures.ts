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
  /** Whose record. */
  readonly ref: string;
  readonly what: string;
};

export type RecordDisclosure = (actor: Actor, ref: string, what: string) => Promise<void>;

/** Writes disclosure records: one document each, found by the person and by the organisation. */
export const disclosureRecorder =
  (runner: Runner, clock: Clock): RecordDisclosure =>
  async (actor, ref, what) => {
    const at = clock.now();
    const state: DisclosureRecord = {
      at,
      by: actor.subject,
      org: actor.org,
      role: actor.roles[0] ?? null,
      ref,
      what,
    };
    await runner.plain('disclosure', randomUUID(), () => state, [
      { name: 'person', key: ref, sort: at },
      { name: 'org', key: actor.org, sort: at },
    ]);
  };
