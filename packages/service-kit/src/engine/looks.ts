import { randomUUID } from 'node:crypto';
import type { Instant, Role } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import type { Clock } from '../clock.ts';
import type { Runner } from './runner.ts';

export type RecordedLook = {
  readonly at: Instant;
  readonly by: string;
  readonly org: string;
  readonly role: Role | null;
  readonly ref: string;
  readonly what: string;
};

export type Look = (actor: Actor, ref: string, what: string) => Promise<void>;

/** Writes down who looked at whose record, when and at what of it: found by the person and by the organisation. */
export const looks =
  (runner: Runner, clock: Clock): Look =>
  async (actor, ref, what) => {
    const at = clock.now();
    const state: RecordedLook = {
      at,
      by: actor.subject,
      org: actor.org,
      role: actor.roles[0] ?? null,
      ref,
      what,
    };
    await runner.plain('look', randomUUID(), () => state, [
      { name: 'person', key: ref, sort: at },
      { name: 'org', key: actor.org, sort: at },
    ]);
  };
