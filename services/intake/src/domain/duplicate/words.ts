import type { Identity } from '../person/state.ts';
import { soundOf } from './sound.ts';

/** Words that stand in many names, and that many leave out who write them: "daughter of", "of", "the". */
const particles: ReadonlySet<string> = new Set(
  [
    ['kyzy', 'gyzy', 'qizi', 'uulu', 'uly', 'ogly', 'oglu', 'zoda', 'zade'],
    ['al', 'el', 'bin', 'ibn', 'ben', 'bint', 'abu'],
    ['von', 'van', 'der', 'den', 'de', 'la', 'le', 'del', 'di', 'da', 'dos', 'du'],
  ]
    .flat()
    .map(soundOf),
);

/** The sounds of all words of a name, whichever of them is the family name; particles only where there is nothing else. */
export function wordsOf({
  givenName,
  familyName,
}: Pick<Identity, 'givenName' | 'familyName'>): readonly string[] {
  const all = [givenName, familyName]
    .flatMap((name) => (name ?? '').split(/[\s\p{Dash}]+/u))
    .map(soundOf)
    .filter((word) => word !== '');
  const telling = all.filter((word) => !particles.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}
