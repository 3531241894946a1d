import type { WordKey } from '../src/words/en/index.ts';
import { languages, type Tongue } from '../src/words/languages.ts';

const [override, end] = ['\u202e', '\u202c'] as const;

/**
 * For tests: English written from right to left, with days and lists as Arabic has them. A text that is not of a catalogue is
 * seen at once, as it runs the other way.
 */
export const pseudoLanguage: Tongue = {
  code: 'ar-XB',
  locale: 'ar-XB',
  dir: 'rtl',
  name: `${override}English${end}`,
  words: Object.fromEntries(
    Object.entries(languages.en.words).map(([key, text]) => [key, `${override}${text}${end}`]),
  ) as Readonly<Record<WordKey, string>>,
};
