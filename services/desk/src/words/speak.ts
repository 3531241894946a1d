import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.ts';

/** Every text of the desk by its name: a name that has no English text does not compile. */
export type WordKey = keyof typeof en;
type Values = Readonly<Record<string, string | number>>;

/** Says a text in the language of whoever reads it. */
export type Say = (key: WordKey, values?: Values) => string;

const catalogues = { en } as const;
export type Language = keyof typeof catalogues;

const parsed = new Map<string, IntlMessageFormat>();

/**
 * Texts of one language. A message is parsed once and kept.
 * @throws where a value that the message names is not given: a defect of the page, found by its first test.
 */
export const speaking =
  (language: Language): Say =>
  (key, values) => {
    const name = `${language} ${key}`;
    const message =
      parsed.get(name) ??
      new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true });
    parsed.set(name, message);
    return String(message.format(values));
  };

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
