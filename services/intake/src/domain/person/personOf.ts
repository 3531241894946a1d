import { canonical } from '@throughcare/record';
import { nothingSaid, says } from './nothingSaid.ts';
import type { Identifier, Introductions, Particulars, Person, Persons, Said } from './state.ts';
import { sameIdentifier } from './state.ts';

/**
 * The one person whom a record is about; null where only events of others have named it. What was stated in any of the
 * records that are joined here beats what was not, the later statement beats the earlier, and all numbers, contact routes
 * and languages are kept: the one that was stated last comes first.
 */
export function personOf({
  ref,
  persons,
}: {
  readonly ref: string;
  readonly persons: Persons;
}): Person | null {
  const known = asked.get(persons);
  if (known?.ref === ref) return known.person;
  const person = joinedOf(ref, persons);
  asked.set(persons, { ref, person });
  return person;
}
/** Rules, lists and views ask a dozen times in one command, and few events say anything of the person. */
const asked = new WeakMap<Persons, { readonly ref: string; readonly person: Person | null }>();

function joinedOf(ref: string, persons: Persons): Person | null {
  const own = persons[ref];
  if (!own) return null;
  const all = Object.values(persons);
  const name = lastSaid(all, 'name');
  return {
    opened: own.opened,
    identity: name && { ...name, dateOfBirth: lastSaid(all, 'dateOfBirth') },
    contactRoutes: everySaid(all, 'contactRoutes'),
    circumstances: {
      sex: lastSaid(all, 'sex'),
      ageBand: lastSaid(all, 'ageBand'),
      area: lastSaid(all, 'area'),
      languages: everySaid(all, 'languages'),
      interpreterLanguage: lastSaid(all, 'interpreterLanguage'),
      accessibilityNeeds: lastSaid(all, 'accessibilityNeeds'),
      caringDuties: lastSaid(all, 'caringDuties'),
      unavailable: lastSaid(all, 'unavailable'),
      needs: lastSaid(all, 'needs'),
    },
    identifiers: [own, ...all]
      .flatMap(({ identifiers }) => identifiers)
      .filter((one, n, kept) => kept.findIndex((other) => sameIdentifier(other, one)) === n),
    introducedBy: all.map(({ introducedBy }) => introducedBy).reduce(bothIntroductions),
  };
}

/**
 * The numbers that were given at this record: by them it is found, also after it was merged away, and leads on to the
 * record that took it up. Those of a record that it took up itself lead there.
 */
export const ownIdentifiers = ({
  ref,
  persons,
}: {
  readonly ref: string;
  readonly persons: Persons;
}): readonly Identifier[] => persons[ref]?.identifiers ?? [];

/** Whether anybody was opened under this ref. */
export const isOpened = ({
  ref,
  persons,
}: {
  readonly ref: string;
  readonly persons: Persons;
}): boolean => persons[ref] !== undefined;

/** Those who say something about this, the last word first; two of one moment in an order that every record gives them. */
const sayers = (all: readonly Particulars[], field: keyof Said): readonly Particulars[] => {
  const place = (one: Particulars) => `${one.toldAt[field] ?? ''} ${canonical(one[field])}`;
  return all
    .filter((one) => says(field, one[field]))
    .sort((a, b) => (place(a) < place(b) ? 1 : -1));
};

const lastSaid = <F extends keyof Said>(all: readonly Particulars[], field: F): Said[F] =>
  sayers(all, field)[0]?.[field] ?? nothingSaid[field];

function everySaid<F extends 'contactRoutes' | 'languages'>(
  all: readonly Particulars[],
  field: F,
): Said[F] {
  const said = new Map<string, Said[F][number]>();
  for (const one of sayers(all, field))
    for (const item of one[field]) if (!said.has(canonical(item))) said.set(canonical(item), item);
  return [...said.values()] as unknown as Said[F];
}

/** An organisation whose particulars agreed with one of the records, or gave it its name, knows the person. */
function bothIntroductions(a: Introductions, b: Introductions): Introductions {
  const joined: Record<string, Introductions[string]> = { ...a };
  for (const [by, theirs] of Object.entries(b)) {
    const ours = joined[by];
    if (!ours || rank(theirs) > rank(ours)) joined[by] = theirs;
  }
  return joined;
}
const rank = (one: Introductions[string]): string =>
  `${+one.gaveName}${+one.agrees}${+one.named} ${one.step.at} ${canonical(one)}`;
