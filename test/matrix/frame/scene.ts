import { fitsKind, type Instant, type Organisation, type Role } from '@throughcare/contracts';
import type { Actor, Asking } from '@throughcare/record';

/** A record in a state, and the things in it that are asked about. */
export type Scene = {
  /** The row of the table that says who stands how to it. */
  readonly state: string;
  /** Which kind of document. */
  readonly kind: string;
  readonly record: unknown;
  readonly now: Instant;
  /** Parameters of paths: the commands and questions that need others are not asked here. */
  readonly params: Readonly<Record<string, string>>;
  /** By view, the item that is asked for. */
  readonly items: Readonly<Record<string, string>>;
  /** Commands and questions that are about more than these items. */
  readonly notAsked?: readonly string[];
};

/** Somebody by name, where a relation is to a person and not to an office. */
export type Someone = {
  readonly role: Role;
  readonly place: string;
  readonly subject: string;
  readonly account: string;
};

/** The places and people of all scenes of a service. */
export type Stage = {
  /** Organisations by what they are to the record: 'the court', 'another court of the area'. */
  readonly places: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, Someone>>;
  readonly register: readonly Organisation[];
  readonly hash: (text: string) => string;
};

export type SomeoneAsking = {
  readonly name: string;
  readonly role: Role;
  readonly is: readonly string[];
  readonly asking: Omit<Asking, 'params'>;
};

/** Everybody who asks in a scene: each role at each place, and those who are named. */
export function everybody(stage: Stage, roles: readonly Role[], now: Instant): SomeoneAsking[] {
  const anybody = Object.entries(stage.places).flatMap(([place, org]) =>
    roles
      .filter((role) => worksAt(stage, org, role))
      .map((role) =>
        someone(stage, now, `${role} of ${place}`, role, [place, `${role} of ${place}`], {
          subject: `${role}-at-${org}`,
          account: `account-of-${role}-at-${org}`,
          org,
          roles: [role],
        }),
      ),
  );
  const named = Object.entries(stage.people).map(([name, { role, place, subject, account }]) =>
    someone(stage, now, `${role} ${name}`, role, [place, name], {
      subject,
      account,
      org: stage.places[place] ?? place,
      roles: [role],
    }),
  );
  return [...anybody, ...named];
}

/** A token whose role does not fit its organisation's kind is refused; who acts before a court may be of its house. */
function worksAt({ register }: Stage, org: string, role: Role): boolean {
  // People are no office's: those who ask for themselves stand among the people of the stage.
  if (role === 'PERSON') return false;
  const kind = register.find(({ id }) => id === org)?.kind;
  if (kind === undefined) return true;
  return fitsKind(role, kind) || (kind === 'COURT' && ['PROS', 'DEF', 'PROB'].includes(role));
}

const someone = (
  { register, hash }: Stage,
  now: Instant,
  name: string,
  role: Role,
  is: readonly string[],
  actor: Actor,
): SomeoneAsking => ({
  name,
  role,
  is,
  asking: {
    actor,
    now,
    organisation: register.find(({ id }) => id === actor.org) ?? null,
    hash,
  },
});
