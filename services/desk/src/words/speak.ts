import { IntlMessageFormat } from 'intl-messageformat';
import { en, type WordKey } from './en/index.ts';
import { type Language, languages, type Tongue } from './languages.ts';

export type { WordKey } from './en/index.ts';
export type { Language, Tongue } from './languages.ts';

type Values = Readonly<Record<string, string | number>>;

/** Says a text in the language of whoever reads it, and knows which language that is. */
export type Say = {
  (key: WordKey, values?: Values): string;
  readonly tongue: Tongue;
};

/** A text as a message: `<` means nothing in it. */
export const messageOf = (text: string, locale: string): IntlMessageFormat =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });

const spoken = new WeakMap<Tongue, Say>();

/** Texts of one of the languages that are offered. */
export const speaking = (language: Language): Say => speakingIn(languages[language]);

/**
 * Texts of one language. A message is parsed once and kept.
 * @throws where a value that the message names is not given: a defect of the page, found by its first test.
 */
export function speakingIn(tongue: Tongue): Say {
  const known = spoken.get(tongue);
  if (known) return known;
  const parsed = new Map<WordKey, IntlMessageFormat>();
  const say = (key: WordKey, values?: Values): string => {
    const message = parsed.get(key) ?? messageOf(tongue.words[key], tongue.locale);
    parsed.set(key, message);
    return String(message.format(values));
  };
  const made = Object.assign(say, { tongue });
  spoken.set(tongue, made);
  return made;
}

/** Whether a name, made from a code that a service sent, has a text. */
export const isWord = (key: string): key is WordKey => Object.hasOwn(en, key);

/**
 * The text of a code of a service. A code that is newer than this desk is shown in its own letters, so that nothing is hidden;
 * a test demands that no code of today is.
 */
export function sayCode(say: Say, family: string, code: string): string {
  for (const key of [`code.${family}.${code}`, `code.${code}`]) if (isWord(key)) return say(key);
  const plain = code.replaceAll('_', ' ').toLowerCase();
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}
