import { en, type WordKey } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { ru } from './ru/index.ts';

/** A language in which the desk can be read. */
export type Tongue = {
  /** As addresses, the cookie and `<html lang>` have it (BCP 47). */
  readonly code: string;
  /** How days, numbers and lists are written in it, and how words are sorted. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its own name for itself. */
  readonly name: string;
  readonly words: Readonly<Record<WordKey, string>>;
};

/** The first is what is spoken where nothing else is asked for. */
export const languages = {
  en: { code: 'en', locale: 'en-GB', dir: 'ltr', name: 'English', words: en },
  fr: { code: 'fr', locale: 'fr', dir: 'ltr', name: 'Français', words: fr },
  es: { code: 'es', locale: 'es', dir: 'ltr', name: 'Español', words: es },
  ru: { code: 'ru', locale: 'ru', dir: 'ltr', name: 'Русский', words: ru },
} as const satisfies Readonly<Record<string, Tongue>>;
export type Language = keyof typeof languages;

/** The languages between which whoever reads can choose. */
export const offered: readonly Tongue[] = Object.values(languages);
