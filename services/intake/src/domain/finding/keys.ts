import { type Context, canonical } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { PersonEvent } from '../person/evolve.ts';
import { type Terms, termsOf } from './terms.ts';
import { looksUnder, standsUnder, wordsFor } from './words.ts';

type Hash = Pick<Context, 'hash'>;

export const nameKeysFor = (typed: string, { hash }: Hash): readonly string[] =>
  looksUnder(typed).map((one) => hash(`find/name/${one}`));

/** By whose numbers an office looks; intake’s by all that establishments gave. */
export const anyOffice = 'any';
export const numberKey = (by: string, plain: string, { hash }: Hash): string =>
  hash(`find/number/${by}/${plain}`);

const keysOf = ({ names, numbers }: Terms, context: Hash): readonly string[] => [
  ...new Set([
    ...names
      .flatMap(wordsFor)
      .flatMap(standsUnder)
      .map((one) => context.hash(`find/name/${one}`)),
    ...numbers.flatMap(({ of, by, plain }) => [
      numberKey(by, plain, context),
      ...(of === 'PERSON' ? [numberKey(anyOffice, plain, context)] : []),
    ]),
  ]),
];

/** Whoever is brought, named or numbered is made findable; a record from before this was there, at its next write. */
export function makeFindable(state: Pathway, context: Hash): PersonEvent[] {
  const terms = termsOf(state);
  if (!terms) return [];
  const of = canonical(terms);
  if (state.findable?.of === of || (!state.findable && isEmpty(terms))) return [];
  return [{ type: 'made-findable', findable: { of, keys: keysOf(terms, context) } }];
}

const isEmpty = ({ names, numbers }: Terms): boolean => names.length + numbers.length === 0;
