import { isWord, type WordKey } from '../words/speak.ts';

/** Who reads, as far as a text depends on it. */
export type Reader = { readonly roles: readonly string[] };

/**
 * The text of a name: as it is said to the person themselves where they read it and it is said otherwise (`own.…`), else as it
 * is said to everybody. Undefined where there is none.
 */
export function voiced(key: string, me?: Reader): WordKey | undefined {
  const own = `own.${key}`;
  if (me?.roles.includes('PERSON') && isWord(own)) return own;
  return isWord(key) ? key : undefined;
}
