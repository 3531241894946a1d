import type { Identity } from '../person/state.ts';
import { eitherWay } from './keys.ts';
import { soundAlike } from './sound.ts';
import { wordsOf } from './words.ts';

/**
 * Whether two are likely one person. All words of the shorter name sound as words of the longer one: double names,
 * patronymics and names of marriage may be left out, and a twin has a given name of their own. The dates of birth are the
 * same, perhaps with day and month swapped, or one is not known. One word alone tells little: it takes the date as well,
 * or the same single word on the other side.
 */
export function areLikelySame(one: Identity, other: Identity): boolean {
  const dates = datesOf(one, other);
  if (dates === 'DIFFER') return false;
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort(
    (a, b) => a.length - b.length,
  );
  const enough = short.length >= 2 || long.length === 1 || dates === 'SAME';
  return short.length > 0 && enough && eachIsIn(short, long);
}

function datesOf(one: Identity, other: Identity): 'SAME' | 'DIFFER' | 'UNKNOWN' {
  if (one.dateOfBirth === null || other.dateOfBirth === null) return 'UNKNOWN';
  return eitherWay(one.dateOfBirth) === eitherWay(other.dateOfBirth) ? 'SAME' : 'DIFFER';
}

/** Each word is one of the others, and no two of them the same one. */
function eachIsIn([word, ...rest]: readonly string[], others: readonly string[]): boolean {
  if (word === undefined) return true;
  return others.some(
    (other, n) =>
      soundAlike(word, other) &&
      eachIsIn(
        rest,
        others.filter((_, at) => at !== n),
      ),
  );
}
