import type { Actor, Asking } from '@throughcare/record';
import type { Clock } from '../clock.ts';
import type { Organisations } from '../ports.ts';
import type { Secrets } from './secrets.ts';

/** What relations and views are asked with, for this caller and now. */
export type AskingAs = (actor: Actor) => Omit<Asking, 'params'>;

export const askingAs =
  (
    clock: Clock,
    { hash }: Pick<Secrets, 'hash'>,
    organisations: Organisations,
    settings: unknown,
  ): AskingAs =>
  (actor) => ({
    actor,
    now: clock.now(),
    organisation: organisations.of(actor.org),
    settings,
    hash,
  });
