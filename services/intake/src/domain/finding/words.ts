import { keyOf, soundAlike, soundOf } from '../duplicate/sound.ts';
import { tellingWords } from '../duplicate/words.ts';

/** From how many letters on the beginning of a name is looked for; what is shorter has to be the whole word. */
const fewestLetters = 3;
/** Sounds of a beginning that choose whom to compare; those behind them are compared and choose nobody. */
const mostSounds = 6;
/** Three letters may be two sounds, as in Kha. */
const fewestSounds = 2;
/** Of a longer name, and of a longer question, the first words count. */
const mostWords = 6;

export const wordsFor = (text: string): readonly string[] => tellingWords(text).slice(0, mostWords);

/**
 * How the beginnings of a name sound: of its spelling, letter by letter, since a sound may be cut in two (Mik of Mikhail), and
 * of the whole sound, which other alphabets write in fewer letters.
 */
function beginningsOf(word: string): readonly string[] {
  const letters = [...word];
  const spelled = letters.map((_letter, n) => soundOf(letters.slice(0, n + 1).join('')));
  const sound = soundOf(word);
  const sounded = [...sound].map((_one, n) => sound.slice(0, n + 1));
  return [...new Set([...spelled, ...sounded])].filter(({ length }) => length >= fewestSounds);
}

const asWhole = (sound: string): string => `whole/${keyOf(sound)}`;
const asBeginning = (sound: string): string => `begins/${sound.slice(0, mostSounds)}`;

/** Under what a word of a name stands. */
export const standsUnder = (word: string): readonly string[] => [
  ...new Set([asWhole(soundOf(word)), ...beginningsOf(word).map(asBeginning)]),
];

const isBeginning = (typed: string): boolean =>
  (typed.match(/\p{L}/gu) ?? []).length >= fewestLetters && soundOf(typed).length >= fewestSounds;

/** Under what a typed word is looked for: as a whole, and from three letters on as a beginning. */
export const looksUnder = (typed: string): readonly string[] => {
  const sound = soundOf(typed);
  return isBeginning(typed) ? [asWhole(sound), asBeginning(sound)] : [asWhole(sound)];
};

const meets = (typed: string, word: string): boolean =>
  soundAlike(soundOf(typed), soundOf(word)) ||
  (isBeginning(typed) && beginningsOf(word).includes(soundOf(typed)));

/** Whether each typed word is one of the name, in whatever order, and no two of them the same one. */
export function meetsName([typed, ...rest]: readonly string[], words: readonly string[]): boolean {
  if (typed === undefined) return true;
  return words.some(
    (word, n) =>
      meets(typed, word) &&
      meetsName(
        rest,
        words.filter((_word, at) => at !== n),
      ),
  );
}
