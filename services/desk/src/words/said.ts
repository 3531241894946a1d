import type { Say } from './speak.ts';

/** What is made for a language once, and kept. */
function each<T>(make: (locale: string) => T): (say: Say) => T {
  const made = new Map<string, T>();
  return ({ tongue: { locale } }) => {
    const found = made.get(locale) ?? make(locale);
    made.set(locale, found);
    return found;
  };
}

const lists = each((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const collators = each((locale) => new Intl.Collator(locale));
const names = each(
  (locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }),
);

/** Several things of one kind: `naloxone, a bus ticket and a phone`. */
export const listed = (say: Say, things: readonly string[]): string => lists(say).format(things);

/** What is known of one thing, in a line: `Woman, 35 to 44, Northshore City`. What is empty is left out. */
export const inLine = (say: Say, parts: readonly (string | undefined)[]): string =>
  joined(parts, (one, other) => say('list.comma', { one, other }));

/** Parts that may have commas within: `27 March, 14:30; 3 April, 9:00`. What is empty is left out. */
export const apart = (say: Say, parts: readonly (string | undefined)[]): string =>
  joined(parts, (one, other) => say('list.semicolon', { one, other }));

function joined(
  parts: readonly (string | undefined)[],
  join: (one: string, other: string) => string,
): string {
  const [first = '', ...rest] = parts.filter(
    (part) => part !== undefined && part !== '',
  ) as string[];
  return rest.reduce(join, first);
}

/** A name before what is said of it: `Accept: Maria Lopez`; French has a space before the colon. */
export const before = (say: Say, one: string, other = ''): string =>
  say('list.colon', { one, other });

/** As a dictionary of the reader's language has them. */
export const sorted = <T>(say: Say, things: readonly T[], word: (thing: T) => string): T[] =>
  things.toSorted((one, other) => collators(say).compare(word(one), word(other)));

/** A text with its first letter large, by the rules of the language. */
export const titled = ({ tongue }: Say, text: string): string => {
  const [first = ''] = text;
  return `${first.toLocaleUpperCase(tongue.locale)}${text.slice(first.length)}`;
};

/** A language by its tag, in words of the reader's. */
export const languageName = (say: Say, code: string): string => names(say).of(code) ?? code;
