import anyAscii from 'any-ascii';

/**
 * Letters that clerks write otherwise than the library does. Ž, ş and ç are those of Turkmen, Turkish and the Slavic
 * alphabets in Latin, ў is Uzbek. Source: ICAO Doc 9303 part 3 section 6, and the states' own tables.
 */
const letters: Readonly<Record<string, string>> = {
  ž: 'zh',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'ch',
  ç: 'ch',
  ў: 'o',
  ё: 'io',
  đ: 'dj',
  ου: 'u',
  ού: 'u',
};
const anyLetter = new RegExp(Object.keys(letters).join('|'), 'g');

/** Spellings that stand for one sound between alphabets and systems of writing names in Latin; each row works on what the rows before it left. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ff$/g, 'v'],
  [/w/g, 'v'],
  [/shch|sch|sh|sz/g, 's'],
  [/dzh|zh|dj/g, 'j'],
  [/ng+h?/g, 'n'],
  [/kh|gh|ks|x|g/g, 'h'],
  [/ch|ck|ts|tz|cz|[cq]/g, 'k'],
  [/y/g, 'i'],
  [/ou/g, 'u'],
  // Yevgeny and Evgeni, Fyodor and Fedor.
  [/[ij]+e/g, 'e'],
  [/(?<=[^aeiou])i+o(?=[a-z])/g, 'e'],
  // A j is a vowel's end, Sergej, or a glide, Julia, which others write as i.
  [/j(?![aeiou])/g, 'i'],
  [/[ij]+(?=[aou])/g, 'j'],
  // Umlauts that are written out.
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  // Rahmonov and Rakhmanov.
  [/o(?!$)/g, 'a'],
  [/(.)\1+/g, '$1'],
  // Alexander and Aleksandr.
  [/(?<=[^aeiou])er$/g, 'r'],
];

/** A word of a name as it may sound, whoever wrote it down: without accents, case, script and double letters. */
export function soundOf(word: string): string {
  const latin = anyAscii(
    word
      .toLocaleLowerCase('en')
      .normalize('NFC')
      .replace(anyLetter, (letter) => letters[letter] ?? letter),
  );
  return sounds.reduce(
    (text, [spelling, is]) => text.replace(spelling, is),
    latin.toLowerCase().replace(/[^a-z]/g, ''),
  );
}

/** Its consonants, which writers agree on more than on vowels. */
const consonantsOf = (sound: string): string => sound.replace(/[aeiou]/g, '');
const vowelsIn = (sound: string): number => sound.length - consonantsOf(sound).length;
/** With fewer of them the vowels tell names apart: Hasan and Husan are brothers. */
const enough = 4;

/** One key for all sounds that may be of one name. */
export const keyOf = (sound: string): string => {
  const consonants = consonantsOf(sound);
  return consonants.length >= enough ? consonants : sound;
};

/** Muhammad and Mohammed, not Valentin and Valentina. */
export const soundAlike = (one: string, other: string): boolean =>
  one === other ||
  (keyOf(one) === keyOf(other) &&
    vowelsIn(one) === vowelsIn(other) &&
    /[aeiou]$/.test(one) === /[aeiou]$/.test(other));
