import type { Role } from '@throughcare/contracts';
import type { Level } from './levels.ts';
import type { Asking, Relation, RelationName } from './relation.ts';

type Policy = { readonly [R in Role]?: { readonly [N in RelationName]?: readonly Level[] } };

const logistics = ['L0', 'L1'] as const;
const court = [
  ...logistics,
  'L1.custody',
  'L2',
  'L2.order',
  'L2.programme',
  'L2.treatment',
  'L3.court-test',
  'L4.charge',
  'L4.conditions',
  'ID.name',
] as const;
/** Before a court has taken a candidate up, those who could see what the referral says, and not who it is. */
const candidate = [...logistics, 'L2', 'L2.order'] as const;
const everything = [
  ...court,
  'L1.contact',
  'L2.voluntary',
  'L2.substitution',
  'L3.clinical',
  'L3.substitution',
] as const;
/** What an office reads of what it wrote itself, but for how to reach the person: the levels that it wrote at. */
const introduced = [...logistics, 'L2', 'L2.order', 'L4.charge', 'ID.name'] as const;
/** Who works with the person now and brought them: how to reach them too. */
const brought = [...introduced, 'L1.contact'] as const;
const prison = [
  ...logistics,
  'L1.custody',
  'L1.contact',
  'L2',
  'L2.programme',
  'L2.order',
  'ID.name',
] as const;
/** Sees to the gate: neither programmes nor treatment, and no need. */
const reception = [...logistics, 'L1.custody', 'L1.contact', 'ID.name'] as const;
const healthcare = [
  ...prison,
  'L2.treatment',
  'L2.substitution',
  'L3.clinical',
  'L3.substitution',
] as const;
const register = [...logistics, 'L1.contact', 'L1.custody', 'L2', 'L2.order', 'ID.name'] as const;
const provider = [...logistics, 'L2', 'L2.order', 'L2.treatment', 'L4.conditions'] as const;
/** Who treats goes on seeing it when the mandate has ended; no court, prison, file or service does. */
const treatment = [...provider, 'L2.voluntary'] as const;
/** Who comes, and how to reach them. */
const whom = ['L0', 'L1.contact', 'ID.name'] as const;
/** From acceptance: what is there, when, and what it wrote itself; the rest needs a consent or a legal basis. */
const partner = {
  OFFERED: ['L0'],
  HOLDS_CASE: logistics,
  OWN_STATEMENT: [...logistics, 'L2'],
  BRINGS_CODE: logistics,
  'CONSENTED(IDENTITY)': ['ID.name'],
  'CONSENTED(CONTACT_ROUTE)': ['L1.contact'],
  'CONSENTED(LOGISTICS)': ['L1', 'L1.custody'],
  'CONSENTED(STATUS)': ['L2', 'L2.treatment', 'L2.programme', 'L4.conditions'],
  'CONSENTED(SUBSTITUTION)': ['L2.substitution'],
} as const;
const courtStaff = {
  HOLDS_ORDER: court,
  HEARS: candidate,
  INTRODUCED: introduced,
  OWN_STATEMENT: introduced,
} as const;

/**
 * What each role sees by each relation: the table of the domain reference, 3.3, with what follows from its other rules. A
 * caller sees the sum of what their roles give. What no row gives is left out; no row at all is 404.
 */
export const policy: Policy = {
  // Others bring cases to a court; a judge sees what the court holds.
  JUDGE: { HOLDS_ORDER: court, OWN_STATEMENT: logistics },
  DCC: courtStaff,
  PROS: courtStaff,
  DEF: courtStaff,
  PROB: courtStaff,
  ASSR: {
    HOLDS_ORDER: candidate,
    ASSIGNED: [...candidate, 'L3.clinical'],
    SCREENED: [...logistics, 'L2', 'L3.clinical'],
    SCREENS_HERE: logistics,
    OWN_STATEMENT: [...logistics, 'L2', 'L3.clinical'],
  },
  SCREENER: {
    SCREENED: [...logistics, 'L2', 'L3.clinical'],
    SCREENS_HERE: logistics,
    OWN_STATEMENT: [...logistics, 'L2', 'L3.clinical'],
  },
  PROV: { ...partner, TREATS: treatment, TREATS_BY_LAW: whom },
  NGOC: { ...partner, TREATS: provider, INTRODUCED: brought },
  NGOW: partner,
  PEER: { ASSIGNED: logistics, 'CONSENTED(CONTACT_ROUTE)': ['L1.contact'] },
  PRESCRIBER: {
    OWN_STATEMENT: logistics,
    PRESCRIBES: [...logistics, 'L2.substitution', 'L3.substitution'],
    TREATS_BY_LAW: whom,
    'CONSENTED(IDENTITY)': ['ID.name'],
    'CONSENTED(CONTACT_ROUTE)': ['L1.contact'],
  },
  PCM: {
    HOLDS_STAY: prison,
    HELD_LAST: prison,
    ANNOUNCED: logistics,
    AT_LARGE: logistics,
    INTRODUCED: brought,
    OWN_STATEMENT: [...logistics, 'L1.custody'],
  },
  PPT: { HOLDS_STAY: prison, HELD_LAST: prison, OWN_STATEMENT: logistics },
  PHC: {
    HOLDS_STAY: healthcare,
    HELD_LAST: healthcare,
    SCREENED: healthcare,
    OWN_STATEMENT: logistics,
  },
  PREC: {
    HOLDS_STAY: reception,
    HELD_LAST: reception,
    ANNOUNCED: [...logistics, 'L1.custody'],
    AT_LARGE: [...logistics, 'L1.custody'],
    OWN_STATEMENT: [...logistics, 'L1.custody'],
  },
  /** Whose account is not bound reads what they said in a referral, and nothing that others added. */
  PERSON: { SELF: everything, INTRODUCED: candidate, OWN_STATEMENT: candidate },
  INTAKE: { ANYBODY: register, OWN_STATEMENT: register },
  PRIVACY: { ANYBODY: register },
  COORD: {
    COORDINATES: [...logistics, 'L2'],
    OWN_STATEMENT: ['L0'],
    FINDS_PRESCRIBER: [...logistics, 'L2.substitution'],
  },
  IMPORT: {
    SOURCE: [...logistics, 'L1.custody', 'L2', 'L2.order', 'L2.programme', 'L2.treatment'],
  },
  SERVICE: { SERVICE: [...logistics, 'L1.custody', 'L2', 'L2.order', 'L2.treatment'] },
  ADMIN: { ANYBODY: logistics },
};

/** The levels that this caller sees of a record by these relations; null where none gives any. */
export function levelsFor<S, Params>(
  relations: readonly Relation<S, Params>[],
  state: S,
  asking: Asking<Params>,
): ReadonlySet<Level> | null {
  const seen = new Set<Level>();
  for (const { name, holds } of relations) {
    const given = asking.actor.roles.flatMap((role) => policy[role]?.[name] ?? []);
    if (given.length > 0 && holds(state, asking)) for (const level of given) seen.add(level);
  }
  return seen.has('L0') ? seen : null;
}

/** Every level that this role can come to see, by whichever relation. */
export const levelsOfRole = (role: Role): ReadonlySet<Level> =>
  new Set(Object.values(policy[role] ?? {}).flat());
