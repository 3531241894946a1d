import type { Instant, Organisation, Role } from '@throughcare/contracts';

/** Who does this: a caller with a token, or the system answering an event or a clock. */
export type Actor = {
  /** `sub` of the token; `system` for timers and events. */
  readonly subject: string;
  /** Keyed hash of the token's issuer and subject: the same in every service, and told outside instead of the subject. */
  readonly account: string;
  /** Who vouches for the account: `iss` of the token; nobody for the system. */
  readonly issuer?: string;
  /** Organisation of the token; the service's own name for the system. */
  readonly org: string;
  readonly roles: readonly Role[];
};

export const system = (service: string): Actor => ({
  subject: 'system',
  account: 'system',
  org: service,
  roles: ['SYS'],
});
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

/** Who did a step, and when: stored with each step (the state is derived from such facts). */
export type Step = {
  readonly at: Instant;
  readonly by: string;
  readonly org: string;
  readonly role: Role;
};

/** Everything a pure decision may know beside its input and its state. */
export type Context<Settings = unknown> = {
  /** Never earlier than the document's last moment. */
  readonly now: Instant;
  readonly actor: Actor;
  /** The caller's organisation as the register has it; null where the register does not know it. */
  readonly organisation: Organisation | null;
  readonly settings: Settings;
  /** An id derived from the cause and the label: the same cause and label give the same id. */
  id(label: string): string;
  /** Keyed hash of a text, for comparing secrets (claim codes) without storing them. */
  hash(text: string): string;
  /** The account of somebody whom the actor names: a subject of the same issuer. */
  accountOf(subject: string): string;
  /** The actor as a step: the role is the first of `preferred` that the actor has, else its first role. */
  step(...preferred: readonly Role[]): Step;
};
