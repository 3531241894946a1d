import type { Instant, Organisation, Role, SharingScope } from '@throughcare/contracts';
import { type Actor, hasRole } from '../context.ts';

/** What somebody may have to do with a person's record. A relation outside this list does not compile. */
export const relations = {
  SELF: 'the person, by an account that is bound to the record',
  INTRODUCED: 'the office that introduced the person, while that referral lives',
  HOLDS_STAY: 'the prison that holds the person',
  HELD_LAST: 'the prison that held the person last, until care is handed over',
  ANNOUNCED: 'the prison to which a transfer of the person is announced',
  AT_LARGE:
    'any prison, about a person who escaped, is off a list, is recorded as released, or is released',
  HOLDS_ORDER: 'the court that holds the order, and those who work there',
  HEARS: 'those who bring cases to a court of the area, about a candidate whom no court holds',
  TREATS: 'the provider that treats the person or was asked to',
  PRESCRIBES: 'the prescriber to whom substitution treatment is handed over',
  TREATS_BY_LAW:
    'whoever treats, on an order that names them or on a law that was recorded with the hand-over',
  FINDS_PRESCRIBER:
    'the coordinator of the area into which somebody was released on substitution treatment that nobody outside goes on with',
  OFFERED: 'the organisation to which the offer was made, while it stands',
  HOLDS_CASE: 'the organisation that holds the case',
  ASSIGNED: 'somebody to whom the case or the assessment was assigned',
  SCREENS_HERE: 'an organisation that screens for the prison or the area where the person is',
  SCREENED: 'the organisation that did the screening',
  'CONSENTED(IDENTITY)': 'a recipient of a consent or legal basis in force that covers identity',
  'CONSENTED(CONTACT_ROUTE)':
    'a recipient of a consent or legal basis in force that covers the contact route',
  'CONSENTED(LOGISTICS)': 'a recipient of a consent or legal basis in force that covers logistics',
  'CONSENTED(STATUS)': 'a recipient of a consent or legal basis in force that covers status',
  'CONSENTED(SUBSTITUTION)':
    'a recipient of a consent or legal basis in force that covers substitution treatment',
  BRINGS_CODE: 'an organisation to which the person brought a code that is valid',
  COORDINATES: 'the coordinator of the area',
  OWN_STATEMENT: 'the office that wrote this itself',
  SOURCE: 'a source of files, about what it brings',
  SERVICE: 'another service of this system',
  ANYBODY: 'whoever has the role',
} as const satisfies Record<string, string> & Record<`CONSENTED(${SharingScope})`, string>;
export type RelationName = keyof typeof relations;

/** Who asks, about which thing, and when: all that a relation may look at besides the record. */
export type Asking<Params = unknown> = {
  /** The parameters of the path, or the thing that a view shows. */
  readonly params: Params;
  readonly actor: Actor;
  readonly now: Instant;
  /** The caller's organisation as the register has it; null where the register does not know it. */
  readonly organisation: Organisation | null;
  /** Of the service: by which days are told, for example. */
  readonly settings?: unknown;
  /** Keyed hash of a text. */
  readonly hash: (text: string) => string;
};

/** A named pure predicate over a record and a caller. */
export type Relation<S = unknown, Params = unknown> = {
  readonly name: RelationName;
  /** For people: what is meant here, where the name says less. */
  readonly because?: string;
  readonly holds: (state: S, asking: Asking<Params>) => boolean;
  /** Of a relation by consent alone. */
  readonly consent?: ByConsent<S, Params>;
};

/** What a relation by consent rests on, and to whom it is said that this is missing. */
type ByConsent<S, Params> = {
  readonly scope: SharingScope;
  /** Whether the caller knows of the person without it, and it alone is missing. Nobody else is told anything. */
  readonly knownTo: (state: S, asking: Asking<Params>) => boolean;
};

/** Names of relations that are written as such: whoever writes one by consent says as well who may be told that it is missing. */
export type PlainRelationName = Exclude<RelationName, 'ANYBODY' | `CONSENTED(${string})`>;

/** A relation of this name. `because` says what the name leaves open. */
export const relation = <S, Params = unknown>(
  name: PlainRelationName,
  holds: (state: S, asking: Asking<Params>) => boolean,
  because?: string,
): Relation<S, Params> => ({ name, holds, ...(because !== undefined && { because }) });

/** A recipient of a consent, or of a legal basis in its place, that is in force with this scope. */
export const byConsent = <S, Params = unknown>(
  scope: SharingScope,
  {
    given,
    knownTo,
    because,
  }: {
    readonly given: (state: S, asking: Asking<Params>) => boolean;
    readonly knownTo: (state: S, asking: Asking<Params>) => boolean;
    readonly because?: string;
  },
): Relation<S, Params> => ({
  name: `CONSENTED(${scope})`,
  holds: given,
  consent: { scope, knownTo },
  ...(because !== undefined && { because }),
});

/** No relation is asked for; the reason stands beside it, for whoever reads who may do what. */
export const anybody = (because: string): Relation => ({
  name: 'ANYBODY',
  because,
  holds: () => true,
});

/** The same relation, of callers with one of these roles alone: for views, where no role stands beside a relation. */
export const among = <S, Params>(
  roles: readonly Role[],
  one: Relation<S, Params>,
): Relation<S, Params> => ({
  ...one,
  holds: (state, asking) => hasRole(asking.actor, ...roles) && one.holds(state, asking),
});

/** For lists: the caller stands in the key of the list, and each row is shown by the relations of its view. */
export const eachRow = (name: Exclude<RelationName, 'ANYBODY'>): Relation => ({
  name,
  because: 'row by row, by the key of the list',
  holds: () => true,
});

export const byService: Relation = {
  name: 'SERVICE',
  holds: (_record, { actor }) => actor.roles.includes('SERVICE'),
};
