import { canonical } from '@throughcare/record';
import { wholeName } from '../duplicate/words.ts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import { plainNumber } from '../referral/caseRef.ts';

/**
 * A number and the office that gave it: nobody else finds somebody by it. That of a person intake does as well; what an
 * office calls its own case is told to no other.
 */
export type GivenNumber = {
  readonly of: 'PERSON' | 'CASE';
  readonly by: string;
  readonly plain: string;
};

/** By what a person is found. */
export type Terms = { readonly names: readonly string[]; readonly numbers: readonly GivenNumber[] };

/**
 * The names of all records that are joined here, so that whoever knew the other one finds the person still; numbers of
 * establishments, and what an office calls its own case. Null where nobody has brought anybody.
 */
export function termsOf(state: Pathway): Terms | null {
  const person = personOf(state);
  if (!person) return null;
  const names = Object.values(state.persons).flatMap(({ name }) => (name ? wholeName(name) : []));
  const given = [
    ...person.identifiers.map(({ issuer, value }) => ({
      of: 'PERSON' as const,
      by: `org:${issuer}`,
      number: value,
    })),
    ...Object.values(state.referrals).map(({ author, caseRefTyped }) => ({
      of: 'CASE' as const,
      by: author,
      number: caseRefTyped ?? '',
    })),
  ];
  const numbers = given
    .filter(({ by, number }) => number !== '' && by.startsWith('org:'))
    .map(({ of, by, number }) => ({ of, by, plain: plainNumber(number) }))
    .filter(({ plain }) => plain !== '');
  return { names: sorted(names), numbers: sorted(numbers) };
}

/** Each once, in an order that does not depend on what was recorded first. */
const sorted = <T>(all: readonly T[]): readonly T[] => [
  ...new Map(
    all.map((one) => [canonical(one), one] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  ).values(),
];
