import { looksUnder, meetsName, standsUnder, wordsFor } from './words.ts';

/** Whether somebody of this name is found by what was typed: by a key that the person stands under, and by comparing. */
function finds(typed: string, name: string): boolean {
  const [wanted, words] = [wordsFor(typed), wordsFor(name)];
  const keys = new Set(words.flatMap(standsUnder));
  const chosen = wanted.every((word) => looksUnder(word).some((key) => keys.has(key)));
  // Whoever meets the name stands under its keys: a key is never what hides them.
  if (meetsName(wanted, words))
    expect({ typed, name, chosen }).toEqual({ typed, name, chosen: true });
  return chosen && meetsName(wanted, words);
}

describe('somebody is found', () => {
  it.each([
    ['Khasanov', 'Хасанов', 'in the other alphabet'],
    ['Hasanov', 'Хасанов', 'in another spelling'],
    ['Hasanov', 'Khasanov', 'in another spelling of the same alphabet'],
    ['Хасанов', 'Hasanov', 'in Cyrillic letters'],
    ['хасан', 'Khasanov', 'by a beginning in Cyrillic letters'],
    ['Kha', 'Хасанов', 'by three letters that are two sounds'],
    ['Has', 'Khasanov', 'by three letters'],
    ['Mik', 'Mikhail Petrov', 'by letters that end within a sound'],
    ['Mikhail', 'Михаил', 'by the whole'],
    ['KHASANOV', 'khasanov', 'in capitals'],
    ['  Khasanov  ', 'Khasanov', 'with spaces around'],
    ['Azamat Khasanov', 'Khasanov Azamat', 'with the names the other way round'],
    ['Aza Khas', 'Азамат Хасанов', 'by the beginnings of both'],
    ['Müller', 'Mueller', 'with an umlaut written out'],
    ['Muller', 'Müller', 'without an accent'],
    ['Zolc', 'Żółć', 'without Polish accents'],
    ['Maria', 'Anna-Maria Sample', 'by the second of two given names'],
    ['Anna Maria', 'Anna-Maria Sample', 'without the hyphen'],
    ['García Márquez', 'Gabriel Garcia Marquez', 'by two surnames'],
    ['Márquez', 'Gabriel García Márquez', 'by the second surname'],
    ["O'Brien", 'Sean OBrien', 'with an apostrophe'],
    ['OBrien', 'Sean O’Brien', 'without the apostrophe'],
    ["O'tkir", 'Oʻtkir Gʻulomov', 'with another apostrophe'],
    ['Mohammed', 'Muhammad Aliev', 'with other vowels in a whole long name'],
    ['Tsoi', 'Цой', 'ts and an i'],
    ['Tsoy', 'Виктор Цой', 'ts and a y'],
    ['Aleksandr', 'Alexander', 'x and ks'],
    ['Berg', 'Ludwig van der Berg', 'without the particles'],
    ['van der Berg', 'Ludwig Berg', 'with particles that the record has not'],
    ['Li', 'Li Wu', 'by a whole name of two letters'],
    ['Bakyt', 'Айгүл Бакыт кызы', 'by the name of her father'],
  ])('%s finds %s, %s', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it.each([
    ['Ha', 'Khasanov', 'two letters are no beginning'],
    ['Sanov', 'Khasanov', 'an end is no beginning'],
    ['Husan', 'Hasan', 'of brothers, vowels tell'],
    ['Valentina', 'Valentin', 'a longer name'],
    ['Azamat Petrov', 'Azamat Khasanov', 'each word counts'],
    ['Azamat Azamat', 'Azamat Khasanov', 'one word is not two'],
    ['Shc', 'Sidorov', 'one sound is no beginning'],
    ['L', 'Li Wu', 'one letter is no name'],
  ])('%s does not find %s: %s', (typed, name) => {
    expect(finds(typed, name)).toBe(false);
  });

  it('by few keys, however long the name', () => {
    expect(standsUnder('Abdurakhmanova').length).toBeLessThan(9);
    expect(wordsFor('a b c d e f g h i j'.replace(/\w/g, 'word$&'))).toHaveLength(6);
  });
});
