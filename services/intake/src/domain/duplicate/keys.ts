import type { Context } from '@throughcare/record';
import type { Alike, Identity } from '../person/state.ts';
import { keyOf } from './sound.ts';
import { wordsOf } from './words.ts';

/** Of a longer name the longest words are looked at: with four of them a person has ten keys. */
const mostWords = 4;

/** A date whose day and month may have been swapped. */
export const eitherWay = (date: string): string => {
  const [year = '', ...rest] = date.split('-');
  return [year, ...rest.sort()].join('-');
};

/**
 * Under which keyed hashes a person stands, and under which others like them are looked for. With a date of birth: each
 * word of the name with the date, which day and month may be swapped in. Without one on either side: two words together,
 * or the one that there is. Whoever stands there is compared afterwards.
 */
export function alikeOf(identity: Identity, { hash }: Pick<Context, 'hash'>): Alike {
  const words = [...new Set(wordsOf(identity).map(keyOf))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .sort();
  const { dateOfBirth } = identity;
  const pairs = words.length === 1 ? words : pairsOf(words);
  const under = (what: string, texts: readonly string[]) =>
    texts.map((text) => hash(`alike/${what}/${text}`));
  const anyDate = under('any', pairs);
  const undated = under('undated', pairs);
  if (dateOfBirth === null) return { standsAt: [...anyDate, ...undated], looksAt: anyDate };
  const dated = under(eitherWay(dateOfBirth), words);
  return { standsAt: [...anyDate, ...dated], looksAt: [...dated, ...undated] };
}

const pairsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((one, n) => words.slice(n + 1).map((other) => `${one} ${other}`));
