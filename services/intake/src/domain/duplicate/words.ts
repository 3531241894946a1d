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

/** The words of a text as they are written, and those alone that tell of somebody; particles where there is nothing else. */
export function tellingWords(text: string): readonly string[] {
  const all = text.split(/[\s\p{Dash}]+/u).filter((word) => soundOf(word) !== '');
  const telling = all.filter((word) => !particles.has(soundOf(word)));
  return telling.length > 0 ? telling : all;
}

/** Both parts of a name, whichever of them is the family name. */
export const wholeName = ({ givenName, familyName }: Pick<Identity, 'givenName' | 'familyName'>) =>
  [givenName, familyName].filter((part) => part !== null).join(' ');

/** The sounds of all words of a name; particles only where there is nothing else. */
export const wordsOf = (name: Pick<Identity, 'givenName' | 'familyName'>): readonly string[] => [
  ...new Set(tellingWords(wholeName(name)).map(soundOf)),
];
