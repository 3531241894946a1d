import type { Role } from '@throughcare/contracts';
import { type Actor, hasRole } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** What a caller with none of these roles is told, before anything of a record is looked at; undefined where they have one. */
export const roleLacking = (actor: Actor, roles: readonly Role[]): Refusal<'role'> | undefined =>
  hasRole(actor, ...roles)
    ? undefined
    : refuse.forbidden('role', `This takes one of: ${roles.join(', ')}.`);
